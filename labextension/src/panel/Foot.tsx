import React from 'react';

import type { ServerFacts } from '../api/types';
import type { Session } from '../state/session';
import type { DraftState } from '../state/notebooks';
import { useInterviewer, useServices } from './context';

/** Isolation tier, whether the draft is saved, the connection. */
export function Foot(props: { session: Session }): JSX.Element {
  const { trans, interviewer } = useServices();
  useInterviewer(interviewer);
  const { session } = props;
  const { notebooks } = interviewer;
  const { facts } = interviewer.catalogue;
  const { waiting } = session.outbox;
  const draft = notebooks?.draft ?? 'saved';
  const drafts: Record<DraftState, string> = {
    saved: trans.__('saved'),
    typing: trans.__('typing…'),
    saving: trans.__('saving…'),
    waiting: trans.__('kept here')
  };
  const live = session.connection === 'live';
  return (
    <footer className="jp-Interviewer-foot">
      {live && facts?.tier && (
        <span
          title={trans.__('How your code is isolated from everything else')}
        >
          {trans.__('%1 sandbox', facts.tier)}
        </span>
      )}
      {live && session.running && (
        <span title={trans.__('Whether what you typed has reached the server')}>
          {drafts[draft]}
        </span>
      )}
      <span
        className={`jp-Interviewer-connection ${live ? 'jp-mod-live' : ''}`}
        role="status"
      >
        <span aria-hidden="true">{live ? '●' : '○'}</span>{' '}
        {live
          ? trans.__('live')
          : session.connection === 'connecting'
            ? trans.__('connecting…')
            : trans.__('reconnecting, nothing is lost')}
        {waiting > 0 &&
          ` · ${trans._n('%1 act waits', '%1 acts wait', waiting)}`}
      </span>
    </footer>
  );
}

/** What a weaker sandbox does not hold, and how to get a better one. */
export function SandboxLine(props: {
  facts: ServerFacts | null;
}): JSX.Element | null {
  const { trans } = useServices();
  const notHeld = props.facts?.tier_not_held ?? [];
  const remedies = props.facts?.remedies ?? [];
  if (!notHeld.length) {
    return null;
  }
  return (
    <details className="jp-Interviewer-sandbox">
      <summary title={notHeld.join('\n')}>
        {trans.__('Weaker sandbox: %1', notHeld.join(' '))}
      </summary>
      <ul>
        {notHeld.map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
        {remedies.map(sentence => (
          <li key={sentence}>{trans.__('To mend it: %1', sentence)}</li>
        ))}
      </ul>
    </details>
  );
}
