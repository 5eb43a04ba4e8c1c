import React, { useEffect, useState } from 'react';

import type { Session } from '../state/session';
import { latestAttempt } from '../state/state';
import { Acts, Strip } from './Acts';
import { Chat } from './Chat';
import { Composer } from './Composer';
import { useServices } from './context';
import { Foot, SandboxLine } from './Foot';
import type { Question } from './Head';
import { Head } from './Head';
import { Hints } from './Hints';
import { Notice } from './Notice';
import { Offers } from './Offers';
import { Results } from './Results';

/** An interview that runs. */
export function Running(props: { session: Session }): JSX.Element {
  const { trans, interviewer } = useServices();
  const { session } = props;
  const { state } = session;
  const [asked, ask] = useState<Question | null>(null);
  useEffect(() => ask(null), [session, state.question?.index]);
  const attempt = latestAttempt(state);
  const ordinal = state.attempts.filter(
    other =>
      other.kind === 'submission' &&
      other.index === attempt?.index &&
      other.number <= (attempt?.number ?? 0)
  ).length;
  return (
    <div
      className="jp-Interviewer-running"
      onKeyDown={event => {
        // Cards and marks that are open take it first.
        if (event.key === 'Escape' && session.replying()) {
          event.preventDefault();
          void session.stopReply();
        }
      }}
    >
      <Head session={session} onAsk={ask} />
      {state.failure && (
        <Notice
          notice={{
            title: trans.__('The question could not be served'),
            detail: state.failure
          }}
          action={{
            label: trans.__('Try another question'),
            run: () => void session.next()
          }}
        />
      )}
      <Chat session={session} />
      {/* Above the results: a card that comes after them does not move them. */}
      <Offers session={session} asked={asked} onAnswered={() => ask(null)} />
      <Results
        attempt={attempt}
        ordinal={ordinal}
        hiddenCases={state.question?.hidden_cases ?? 0}
      />
      <Hints session={session} />
      {session.notice && (
        <Notice notice={session.notice} onClose={() => session.notify(null)} />
      )}
      <div className="jp-Interviewer-below">
        <Strip session={session} />
        <Acts session={session} />
        <Composer session={session} />
        <SandboxLine facts={interviewer.catalogue.facts} />
        <Foot session={session} />
      </div>
    </div>
  );
}
