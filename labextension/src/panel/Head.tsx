import { launchIcon } from '@jupyterlab/ui-components';
import React, { useEffect, useRef, useState } from 'react';

import type { Urgency } from '../state/clock';
import { formatClock, secondsLeft, urgencyOf } from '../state/clock';
import type { Session } from '../state/session';
import { difficultyOf, isSolved } from '../state/state';
import { CommandIDs } from '../tokens';
import { shortcutOf, useSeconds, useServices } from './context';
import { haltIcon, skipIcon } from './icons';
import { difficultyWord, planName } from './phrases';

export type Question = 'end' | 'next';

/** Plan, difficulty, clock; the question's title, which opens its notebook. */
export function Head(props: {
  session: Session;
  onAsk: (question: Question | null) => void;
}): JSX.Element {
  const { trans, commands } = useServices();
  const { session, onAsk } = props;
  const { state } = session;
  const difficulty = difficultyOf(state);
  const solved = isSolved(state);
  return (
    <header className="jp-Interviewer-head">
      <div className="jp-Interviewer-headRow">
        <h2 className="jp-Interviewer-plan">
          <span title={state.interview?.plan.title}>
            {state.interview
              ? planName(state.interview.plan)
              : trans.__('Interview')}
          </span>
          {difficulty && (
            <span className="jp-Interviewer-quiet">
              {' · '}
              {difficultyWord(trans, difficulty)}
            </span>
          )}
        </h2>
        <Clock deadline={state.deadline} skew={state.skew} />
        <button
          className="jp-Interviewer-iconButton"
          type="button"
          title={trans.__('End the interview…')}
          aria-label={trans.__('End the interview')}
          disabled={!session.running || session.busy.has('end')}
          onClick={() => onAsk('end')}
        >
          <haltIcon.react tag="span" aria-hidden="true" />
        </button>
      </div>
      <div className="jp-Interviewer-headRow">
        {state.question && !state.preparing ? (
          <button
            className="jp-Interviewer-question"
            type="button"
            title={
              `${state.question.title}\n` +
              trans.__('Open the notebook %1', state.question.notebook) +
              shortcutOf(commands, CommandIDs.openQuestion)
            }
            onClick={() => void commands.execute(CommandIDs.openQuestion)}
          >
            <span className="jp-Interviewer-questionTitle">
              {state.question.title}
            </span>
            <launchIcon.react
              tag="span"
              className="jp-Interviewer-smallIcon"
              aria-hidden="true"
            />
          </button>
        ) : (
          <span
            className="jp-Interviewer-question jp-mod-preparing"
            role="status"
          >
            {state.failure
              ? trans.__('No question')
              : state.question
                ? trans.__('Writing your next question…')
                : trans.__('Writing your question…')}
          </span>
        )}
        {state.question && (
          <button
            className="jp-Interviewer-iconButton"
            type="button"
            title={trans.__('Go on to another question…')}
            aria-label={trans.__('Go on to another question')}
            disabled={
              !session.running || session.busy.has('next') || !!state.preparing
            }
            onClick={() => (solved ? void session.next() : onAsk('next'))}
          >
            <skipIcon.react tag="span" aria-hidden="true" />
          </button>
        )}
      </div>
    </header>
  );
}

/** The server's countdown. It never blinks; words say for a reader what colour says. */
function Clock(props: {
  deadline: string | null;
  skew: number;
}): JSX.Element | null {
  const { trans } = useServices();
  const { deadline, skew } = props;
  useSeconds(deadline !== null);
  const seconds = secondsLeft(deadline, skew);
  const urgency = seconds === null ? 'calm' : urgencyOf(seconds);
  const said = useUrgencyWords(urgency);
  if (seconds === null) {
    return null;
  }
  const label = trans.__('Time left: %1', formatClock(seconds));
  return (
    <>
      <span
        className={`jp-Interviewer-clock jp-mod-${urgency}`}
        role="timer"
        aria-label={label}
        title={
          urgency === 'calm'
            ? label
            : urgency === 'soon'
              ? trans.__('Less than five minutes are left')
              : trans.__('Less than a minute is left')
        }
      >
        {formatClock(seconds)}
      </span>
      <span className="jp-Interviewer-hidden" role="status">
        {said}
      </span>
    </>
  );
}

/** What to say when the clock turns amber or red; nothing for how it was found. */
function useUrgencyWords(urgency: Urgency): string {
  const { trans } = useServices();
  const before = useRef(urgency);
  const [said, say] = useState('');
  useEffect(() => {
    if (urgency !== before.current) {
      before.current = urgency;
      say(
        urgency === 'soon'
          ? trans.__('Five minutes are left.')
          : urgency === 'now'
            ? trans.__('One minute is left.')
            : ''
      );
    }
  }, [urgency, trans]);
  return said;
}
