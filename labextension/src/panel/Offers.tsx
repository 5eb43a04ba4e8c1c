import React, { useEffect, useRef } from 'react';

import type { Session } from '../state/session';
import { useServices } from './context';
import { useHandOver } from './focus';
import type { Question } from './Head';
import { difficultyWord } from './phrases';

/** Small cards that wait for a yes or a no. */
export function Offers(props: {
  session: Session;
  asked: Question | null;
  onAnswered: () => void;
}): JSX.Element | null {
  const { trans } = useServices();
  const { session, asked, onAnswered } = props;
  const { state } = session;
  if (!session.running) {
    return null;
  }
  if (asked === 'end') {
    return (
      <Card
        focused
        words={trans.__(
          'End the interview now? What you have typed is handed in and graded.'
        )}
        yes={trans.__('End it')}
        no={trans.__('Go on')}
        busy={session.busy.has('end')}
        onYes={() => void session.end().then(onAnswered)}
        onNo={onAnswered}
      />
    );
  }
  if (asked === 'next') {
    return (
      <Card
        focused
        words={trans.__(
          'Go on to another question? This one stays as far as it is.'
        )}
        yes={trans.__('Next question')}
        no={trans.__('Stay')}
        busy={session.busy.has('next')}
        onYes={() => void session.next().then(onAnswered)}
        onNo={onAnswered}
      />
    );
  }
  const { offer, next } = state;
  if (offer) {
    return (
      <Card
        words={
          offer.level === 'nudge'
            ? trans.__('A nudge about %1?', offer.about)
            : trans.__('A hint about %1?', offer.about)
        }
        aside={trans.__('(costs one of %1)', String(state.hintsLeft))}
        yes={trans.__('Yes')}
        no={trans.__('Not now')}
        busy={session.busy.has('hint')}
        onYes={() => void session.hint({ offer: offer.offer })}
        onNo={() => void session.declineHint(offer.offer)}
      />
    );
  }
  if (next && !state.preparing) {
    return (
      <Card
        words={trans.__(
          'Another question (%1)?',
          difficultyWord(trans, next.difficulty)
        )}
        aside={next.why}
        yes={trans.__('Next question')}
        busy={session.busy.has('next')}
        onYes={() => void session.next()}
      />
    );
  }
  return null;
}

function Card(props: {
  words: string;
  aside?: string;
  yes: string;
  no?: string;
  busy: boolean;
  /** Whether the person asked for this card, so that the focus goes there. */
  focused?: boolean;
  onYes: () => void;
  onNo?: () => void;
}): JSX.Element {
  const card = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  useHandOver(card);
  // While an answer is under way the buttons are off, but keep the focus.
  const answer = (act?: () => void) => () => {
    if (!props.busy) {
      act?.();
    }
  };
  useEffect(() => {
    if (props.focused) {
      first.current?.focus();
    }
  }, [props.focused]);
  return (
    <div
      ref={card}
      className="jp-Interviewer-offer"
      role="group"
      aria-label={props.words}
      onKeyDown={event => {
        if (event.key === 'Escape' && props.onNo) {
          event.stopPropagation();
          props.onNo();
        }
      }}
    >
      <p>
        {props.words}
        {props.aside && (
          <span className="jp-Interviewer-quiet"> {props.aside}</span>
        )}
      </p>
      <div className="jp-Interviewer-offerActs">
        <button
          ref={first}
          type="button"
          className="jp-Interviewer-button jp-mod-main"
          aria-disabled={props.busy || undefined}
          onClick={answer(props.onYes)}
        >
          {props.yes}
        </button>
        {props.no && (
          <button
            type="button"
            className="jp-Interviewer-button"
            aria-disabled={props.busy || undefined}
            onClick={answer(props.onNo)}
          >
            {props.no}
          </button>
        )}
      </div>
    </div>
  );
}
