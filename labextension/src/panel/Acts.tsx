import type { LabIcon } from '@jupyterlab/ui-components';
import React from 'react';

import type { Session } from '../state/session';
import { latestAttempt, progressOf } from '../state/state';
import { CommandIDs } from '../tokens';
import { shortcutOf, useServices } from './context';
import { HintKinds } from './HintKinds';
import { bulbIcon, haltIcon, playIcon, submitIcon } from './icons';
import { pointWord } from './phrases';

/** How it is going: facts in one line. */
export function Strip(props: { session: Session }): JSX.Element | null {
  const { trans } = useServices();
  const { state } = props.session;
  const progress = progressOf(state);
  if (!progress || !state.question) {
    return null;
  }
  const covered = state.covered[state.question.index] ?? [];
  const points = state.question.points
    .map(
      point =>
        `${covered.includes(point) ? '✓' : '–'} ${pointWord(trans, point)}`
    )
    .join('\n');
  return (
    <p className="jp-Interviewer-strip">
      <span>
        {trans.__(
          '%1 of %2 cases',
          String(progress.passed),
          String(progress.total)
        )}
      </span>
      <span title={`${trans.__('Points covered')}\n${points}`}>
        {trans.__(
          '%1 of %2 points',
          String(progress.covered),
          String(progress.points)
        )}
      </span>
      <span>
        {trans._n('%1 hint left', '%1 hints left', progress.hintsLeft)}
      </span>
    </p>
  );
}

/** Run, submit, ask for a hint. */
export function Acts(props: { session: Session }): JSX.Element {
  const { trans } = useServices();
  const { session } = props;
  const { state, busy } = session;
  const attempt = latestAttempt(state);
  const pending = attempt?.state === 'pending' ? attempt.kind : null;
  const ready = session.running && state.question !== null && !state.preparing;
  const runs = pending === 'run';
  return (
    <div
      className="jp-Interviewer-acts"
      role="toolbar"
      aria-label={trans.__('What you can do')}
    >
      {runs ? (
        <Act
          className="jp-mod-run"
          id={CommandIDs.stop}
          icon={haltIcon}
          label={trans.__('Stop')}
          title={trans.__('Stop waiting for the run')}
          // The second click of a double click on Run is not meant for Stop.
          once
        />
      ) : (
        <Act
          className="jp-mod-run"
          id={CommandIDs.run}
          icon={playIcon}
          label={trans.__('Run')}
          title={trans.__('Run the examples and your own cases')}
          off={!ready}
          busy={busy.has('run') || pending !== null}
        />
      )}
      <Act
        className="jp-mod-main"
        id={CommandIDs.submit}
        icon={submitIcon}
        label={
          pending === 'submission' ? trans.__('Grading…') : trans.__('Submit')
        }
        title={trans.__('Hand in: graded on the hidden cases')}
        off={!ready}
        busy={busy.has('submit') || pending === 'submission'}
      />
      <span className="jp-Interviewer-hintActs">
        <Act
          className="jp-mod-minimal"
          id={CommandIDs.hint}
          icon={bulbIcon}
          label={
            state.hintPending !== null
              ? trans.__('Hint…')
              : trans.__('Hint (%1)', String(state.hintsLeft))
          }
          title={
            state.hintsLeft > 0
              ? trans.__('Ask for a hint; it costs one')
              : trans.__('No hints are left for this question')
          }
          off={!ready || (state.hintsLeft === 0 && state.hintPending === null)}
          busy={busy.has('hint') || state.hintPending !== null}
        />
        <HintKinds
          off={
            !ready ||
            state.hintsLeft === 0 ||
            busy.has('hint') ||
            state.hintPending !== null
          }
        />
      </span>
    </div>
  );
}

/** A command as a button that says its key. */
function Act(props: {
  className: string;
  id: string;
  icon: LabIcon;
  label: string;
  title: string;
  off?: boolean;
  /** Off for a moment: the button keeps the focus of whoever has just pressed it. */
  busy?: boolean;
  once?: boolean;
}): JSX.Element {
  const { commands } = useServices();
  const { className, id, icon, label, title, off, busy, once } = props;
  return (
    <button
      type="button"
      className={`jp-Interviewer-button ${className}`}
      title={title + shortcutOf(commands, id)}
      disabled={off}
      aria-disabled={off || busy || undefined}
      onClick={event => {
        if (!busy && !(once && event.detail > 1)) {
          void commands.execute(id);
        }
      }}
    >
      <icon.react tag="span" aria-hidden="true" />
      {label}
    </button>
  );
}
