import type { TranslationBundle } from '@jupyterlab/translation';
import React from 'react';

import type { InterviewView } from '../api/types';
import { useServices } from './context';
import { dayWord, difficultyWord, planName, statusWord } from './phrases';

/** Earlier interviews, with outcome and date. */
export function Earlier(): JSX.Element | null {
  const { trans, interviewer } = useServices();
  const { making } = interviewer;
  const { earlier, hasMore } = interviewer.catalogue;
  if (!earlier.length) {
    return null;
  }
  return (
    <section className="jp-Interviewer-earlier">
      <h3>{trans.__('Earlier interviews')}</h3>
      <ul>
        {earlier.map(view => (
          <li key={view.id}>
            <button
              type="button"
              className="jp-Interviewer-earlierItem"
              disabled={making !== 'idle'}
              onClick={() =>
                view.status === 'created'
                  ? void interviewer.start(view.id)
                  : void interviewer.show(view.id, view.last_event)
              }
            >
              <span className="jp-Interviewer-earlierTitle">
                {planName(view.plan)} · {difficultyWord(trans, view.difficulty)}
              </span>
              <time className="jp-Interviewer-quiet" dateTime={view.created}>
                {dayWord(view.created)}
              </time>
              <span className="jp-Interviewer-quiet">
                {outcomeOf(trans, view)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {hasMore && (
        <button
          type="button"
          className="jp-Interviewer-button"
          onClick={() => void interviewer.more()}
        >
          {trans.__('Show more')}
        </button>
      )}
    </section>
  );
}

function outcomeOf(trans: TranslationBundle, view: InterviewView): string {
  if (view.status === 'created') {
    return trans.__('not begun: begin it now');
  }
  const solved = trans._n(
    '%1 question solved',
    '%1 questions solved',
    view.questions_done
  );
  const tried = trans._n(
    '%1 submission',
    '%1 submissions',
    view.submissions.length
  );
  return `${solved} · ${tried} · ${statusWord(trans, view.status)}`;
}
