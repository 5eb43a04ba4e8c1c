import React, { useRef } from 'react';

import type { Session } from '../state/session';
import { useSeconds, useServices } from './context';
import { useHandOver } from './focus';
import { haltIcon } from './icons';
import { listed } from './phrases';

/** What the interviewer is doing now, in one line, and how to stop it. Its room is always there. */
export function Replying(props: {
  session: Session;
  name: string;
}): JSX.Element {
  const { trans } = useServices();
  const { session, name } = props;
  const replying = session.replying();
  // Nothing tells that a thought was given up: the clock does.
  useSeconds(replying);
  const spoken = Object.values(session.state.speaking)[0];
  const words = session.busy.has('hush')
    ? trans.__('Stopping…')
    : spoken?.text
      ? trans.__('%1 is speaking…', name)
      : spoken?.looked.length
        ? trans.__('%1 looked at %2…', name, listed(trans, spoken.looked))
        : trans.__('%1 is thinking…', name);
  return (
    <div className="jp-Interviewer-speaking">
      {replying && (
        <>
          <span className="jp-Interviewer-speakingWords" aria-hidden="true">
            {words}
          </span>
          <Hush session={session} />
        </>
      )}
    </div>
  );
}

function Hush(props: { session: Session }): JSX.Element {
  const { trans } = useServices();
  const { session } = props;
  const button = useRef<HTMLButtonElement>(null);
  useHandOver(button);
  return (
    <button
      ref={button}
      type="button"
      className="jp-Interviewer-hush"
      title={trans.__('Stop the reply; what was said stays (Escape)')}
      aria-label={trans.__('Stop the reply')}
      aria-disabled={session.busy.has('hush') || undefined}
      onClick={() => void session.stopReply()}
    >
      <haltIcon.react tag="span" aria-hidden="true" />
      {trans.__('Stop')}
    </button>
  );
}
