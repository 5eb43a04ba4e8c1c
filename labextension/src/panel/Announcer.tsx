import React, { useEffect, useState } from 'react';

import type { InterviewEvent } from '../api/types';
import type { Session } from '../state/session';
import type { PanelServices } from './context';
import { useServices } from './context';
import { levelWord, outcomeWord, spoken } from './phrases';

/** Tells a screen reader, politely, what arrives. */
export function Announcer(props: { session: Session }): JSX.Element {
  const { trans } = useServices();
  const { session } = props;
  const [words, say] = useState('');
  useEffect(() => {
    const hear = (_: Session, event: InterviewEvent) => {
      const heard = wordsFor(trans, event);
      if (heard) {
        say(heard);
      }
    };
    session.happened.connect(hear);
    return () => {
      session.happened.disconnect(hear);
    };
  }, [session, trans]);
  return (
    <div className="jp-Interviewer-hidden" role="status" aria-live="polite">
      {words}
    </div>
  );
}

function wordsFor(
  trans: PanelServices['trans'],
  event: InterviewEvent
): string | null {
  switch (event.type) {
    case 'MessagePosted':
      return event.data.author === 'interviewer'
        ? trans.__('Interviewer: %1', spoken(event.data.text))
        : null;
    case 'HintGiven':
      return trans.__(
        'Hint, %1: %2',
        levelWord(trans, event.data.level),
        spoken(event.data.text)
      );
    case 'HintOffered':
      return trans.__('A hint about %1 is offered.', event.data.about);
    case 'QuestionServed':
      return trans.__('Your question: %1', event.data.title);
    case 'RunFinished':
    case 'VerdictReached': {
      const { passed, total, outcome, message } = event.data.verdict;
      const what =
        event.type === 'RunFinished'
          ? trans.__('Examples')
          : trans.__('Submission');
      return [
        `${what}: ${outcomeWord(trans, outcome)}.`,
        trans.__('%1 of %2 cases passed.', String(passed), String(total)),
        message
      ]
        .filter(word => word)
        .join(' ');
    }
    case 'InterviewCompleted':
      return trans.__('The interview has ended.');
    case 'Expired':
      return trans.__('The time is up. The interview has ended.');
    default:
      return null;
  }
}
