import { launchIcon } from '@jupyterlab/ui-components';
import React, { useState } from 'react';

import type { QuestionReport, Report } from '../api/types';
import { wordsOf } from '../api/client';
import type { Suggestion } from '../state/interviewer';
import type { Session } from '../state/session';
import { difficultyOf } from '../state/state';
import { Chat } from './Chat';
import type { PanelServices } from './context';
import { useServices } from './context';
import { Figures } from './Figures';
import { Hints } from './Hints';
import { Notice } from './Notice';
import { Scores } from './Scores';
import {
  dayWord,
  difficultyWord,
  durationWord,
  planName,
  pointWord
} from './phrases';

/** An interview that has ended: what it came to. */
export function Summary(props: { session: Session }): JSX.Element {
  const { trans, interviewer } = useServices();
  const { session } = props;
  const { state, report } = session;
  const grading = state.attempts.some(attempt => attempt.state === 'pending');
  const difficulty = difficultyOf(state);
  const weak = report && weakest(session, report);
  return (
    <div className="jp-Interviewer-summary">
      <header>
        <h2 tabIndex={-1}>
          {state.interview && planName(state.interview.plan)}
          {difficulty && (
            <span className="jp-Interviewer-quiet">
              {' · '}
              {difficultyWord(trans, difficulty)}
            </span>
          )}
        </h2>
        <p className="jp-Interviewer-quiet">
          {endWords(trans, session)}
          {state.ended && ` · ${dayWord(state.ended)}`}
        </p>
      </header>
      {grading && (
        <p className="jp-Interviewer-progress" role="status">
          {trans.__('Grading what stood there at the end…')}
        </p>
      )}
      {session.notice && (
        <Notice notice={session.notice} onClose={() => session.notify(null)} />
      )}
      {report ? (
        <>
          <Tally report={report} />
          {report.questions.map(question => (
            <Question
              key={question.index}
              question={question}
              session={session}
            />
          ))}
          <Scores report={report} />
          <Remarks
            title={trans.__('What went well')}
            remarks={report.strengths}
          />
          <Remarks
            title={trans.__('What to work on')}
            remarks={[...report.improvements, ...report.next_steps]}
          />
        </>
      ) : (
        !session.notice && (
          <p className="jp-Interviewer-progress" role="status">
            {trans.__('Making the summary…')}
          </p>
        )
      )}
      <div className="jp-Interviewer-offerActs">
        {weak && (
          <button
            type="button"
            className="jp-Interviewer-button jp-mod-main"
            onClick={() => interviewer.leave(weak)}
          >
            {trans.__('Practise what was weak')}
          </button>
        )}
        <button
          type="button"
          className={`jp-Interviewer-button ${weak ? '' : 'jp-mod-main'}`}
          onClick={() => interviewer.leave()}
        >
          {trans.__('Start another')}
        </button>
      </div>
      <Hints session={session} all />
      <Transcript session={session} />
    </div>
  );
}

function endWords(trans: PanelServices['trans'], session: Session): string {
  switch (session.state.endedBy) {
    case 'candidate':
      return trans.__('You ended it');
    case 'interviewer':
      return trans.__('The interviewer closed it');
    default:
      return trans.__('The time was up');
  }
}

/** What to begin the next form with: the same plan, on what was weak. */
function weakest(session: Session, report: Report): Suggestion | null {
  const topic = report.next_steps.flatMap(step => step.topics)[0];
  const plan = session.state.interview?.plan.id;
  return topic ? { topic, plan } : null;
}

function Tally(props: { report: Report }): JSX.Element {
  const { trans } = useServices();
  const { tally, minutes, minutes_used: used } = props.report;
  return (
    <p className="jp-Interviewer-tally">
      <span>
        <strong>{tally.solved}</strong>{' '}
        {trans._n(
          'of %1 question solved',
          'of %1 questions solved',
          tally.questions
        )}
      </span>
      <span>
        <strong>{tally.submissions}</strong>{' '}
        {tally.submissions === 1
          ? trans.__('submission')
          : trans.__('submissions')}
      </span>
      <span>
        <strong>{tally.hints}</strong>{' '}
        {tally.hints === 1 ? trans.__('hint') : trans.__('hints')}
      </span>
      <span>
        <strong>{Math.round(used)}</strong>{' '}
        {trans.__('of %1 min', String(minutes))}
      </span>
    </p>
  );
}

function Question(props: {
  question: QuestionReport;
  session: Session;
}): JSX.Element {
  const { trans, interviewer } = useServices();
  const { question, session } = props;
  const { state } = session;
  const served = [...state.past, state.question].find(
    other => other?.index === question.index
  );
  const outcome = {
    solved: trans.__('solved'),
    partly: trans.__('solved in part'),
    not_solved: trans.__('not solved'),
    not_attempted: trans.__('nothing handed in')
  }[question.outcome];
  const open = () => {
    if (served) {
      interviewer.notebooks?.open(served, session.id).catch(error =>
        session.notify({
          title: trans.__('The notebook could not be opened'),
          detail: wordsOf(error)
        })
      );
    }
  };
  return (
    <section className="jp-Interviewer-asked">
      <div className="jp-Interviewer-headRow">
        <button
          type="button"
          className="jp-Interviewer-question"
          title={`${question.title}\n${trans.__('Open its notebook')}`}
          onClick={open}
        >
          <span className="jp-Interviewer-questionTitle">{question.title}</span>
          <launchIcon.react
            tag="span"
            className="jp-Interviewer-smallIcon"
            aria-hidden="true"
          />
        </button>
        <span
          className={`jp-Interviewer-outcome ${question.outcome === 'solved' ? 'jp-mod-solved' : ''}`}
        >
          {question.outcome === 'solved' && <span aria-hidden="true">✓ </span>}
          {outcome}
        </span>
      </div>
      <p className="jp-Interviewer-quiet">
        {[
          difficultyWord(trans, question.difficulty),
          question.best &&
            trans.__(
              '%1 of %2 cases',
              String(question.best.passed),
              String(question.best.total)
            ),
          trans._n('%1 submission', '%1 submissions', question.submissions),
          trans._n('%1 hint', '%1 hints', question.hints),
          durationWord(trans, question.seconds)
        ]
          .filter(fact => fact)
          .join(' · ')}
      </p>
      <Figures quality={question.quality} growth={question.growth} />
      <ul className="jp-Interviewer-points">
        {question.points.map(({ point, covered, note }) => (
          <li
            key={point}
            className={covered ? 'jp-mod-covered' : ''}
            title={note ?? undefined}
          >
            <span aria-hidden="true">{covered ? '✓' : '–'}</span>{' '}
            {pointWord(trans, point)}
            <span className="jp-Interviewer-hidden">
              {covered ? trans.__('covered') : trans.__('not covered')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Remarks(props: {
  title: string;
  remarks: { text: string }[];
}): JSX.Element | null {
  return props.remarks.length ? (
    <section className="jp-Interviewer-remarks">
      <h3>{props.title}</h3>
      <ul>
        {props.remarks.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  ) : null;
}

/** The conversation, to read and to take away. */
function Transcript(props: { session: Session }): JSX.Element {
  const { trans, interviewer } = useServices();
  const { session } = props;
  const [open, setOpen] = useState(false);
  const download = async (format: 'md' | 'json') => {
    try {
      const text = await interviewer.api.transcript(session.id, format);
      save(text, `interview-${session.id}.${format}`, format);
    } catch (error) {
      session.notify({
        title: trans.__('The transcript could not be fetched'),
        detail: wordsOf(error)
      });
    }
  };
  return (
    <section className="jp-Interviewer-transcript">
      <div className="jp-Interviewer-headRow">
        <h3>{trans.__('Transcript')}</h3>
        <button
          type="button"
          className="jp-Interviewer-button"
          title={trans.__('Download the transcript as Markdown')}
          onClick={() => void download('md')}
        >
          {trans.__('Markdown')}
        </button>
        <button
          type="button"
          className="jp-Interviewer-button"
          title={trans.__('Download the transcript as JSON')}
          onClick={() => void download('json')}
        >
          {trans.__('JSON')}
        </button>
      </div>
      <details onToggle={event => setOpen(event.currentTarget.open)}>
        <summary>{trans.__('Read the conversation')}</summary>
        {open && <Chat session={session} />}
      </details>
    </section>
  );
}

function save(text: string, name: string, format: 'md' | 'json'): void {
  const type = format === 'md' ? 'text/markdown' : 'application/json';
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
