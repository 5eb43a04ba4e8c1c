import React, { useEffect, useRef, useState } from 'react';

import { wordsOf } from '../api/client';
import type { MadeQuestion } from '../api/types';
import { useServices } from '../panel/context';
import type { Decision } from '../state/catalogue';

/** How a question by a model was proved, and what becomes of it: kept or dropped. */
export function Review(props: {
  made: MadeQuestion;
  onDecided: (decision: Decision) => void;
}): JSX.Element {
  const { trans, interviewer } = useServices();
  const { made, onDecided } = props;
  const [asking, ask] = useState(false);
  const [busy, setBusy] = useState<Decision | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const sure = useRef<HTMLButtonElement>(null);
  const drop = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asking) {
      asked.current = true;
      sure.current?.focus();
    } else if (asked.current) {
      drop.current?.focus();
    }
  }, [asking]);
  const decide = async (decision: Decision) => {
    if (busy) {
      return;
    }
    setBusy(decision);
    setProblem(null);
    try {
      await interviewer.decide(made.id, decision);
      onDecided(decision);
    } catch (error) {
      setProblem(wordsOf(error));
      setBusy(null);
      ask(false);
    }
  };
  const button = 'jp-Interviewer-button';
  return (
    <section
      className="jp-Interviewer-review"
      aria-label={trans.__('Review')}
      onKeyDown={event => {
        if (event.key === 'Escape' && asking && !busy) {
          event.stopPropagation();
          ask(false);
        }
      }}
    >
      <ul className="jp-Interviewer-proofs">
        {proofsOf(trans, made).map(words => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {made.findings.length > 0 && (
        <details>
          <summary>
            {trans._n(
              '%1 remark of the gate',
              '%1 remarks of the gate',
              made.findings.length
            )}
          </summary>
          <ul>
            {made.findings.map(finding => (
              <li key={finding}>{finding}</li>
            ))}
          </ul>
        </details>
      )}
      {asking ? (
        <div
          role="group"
          aria-label={trans.__('Drop this question?')}
          className="jp-Interviewer-reviewSure"
        >
          <p>
            {trans.__(
              'Drop this question for good? It is deleted; whoever was asked it keeps it.'
            )}
          </p>
          <div className="jp-Interviewer-previewActs">
            <button
              ref={sure}
              type="button"
              className={`${button} jp-mod-main`}
              aria-disabled={busy !== null || undefined}
              onClick={() => void decide('drop')}
            >
              {busy ? trans.__('Dropping…') : trans.__('Drop it')}
            </button>
            <button
              type="button"
              className={button}
              aria-disabled={busy !== null || undefined}
              onClick={() => !busy && ask(false)}
            >
              {trans.__('Not now')}
            </button>
          </div>
        </div>
      ) : (
        <div className="jp-Interviewer-previewActs">
          <button
            type="button"
            className={button}
            title={trans.__('It stays in the bank and is no longer new')}
            aria-disabled={busy !== null || undefined}
            onClick={() => void decide('keep')}
          >
            {busy === 'keep' ? trans.__('Keeping…') : trans.__('Keep')}
          </button>
          <button
            ref={drop}
            type="button"
            className={button}
            title={trans.__('It is deleted and asked no more')}
            aria-disabled={busy !== null || undefined}
            onClick={() => !busy && ask(true)}
          >
            {trans.__('Drop…')}
          </button>
        </div>
      )}
      {problem && (
        <p className="jp-Interviewer-previewFailed" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}

/** What was executed before anybody saw it, in short sentences. */
function proofsOf(
  trans: ReturnType<typeof useServices>['trans'],
  made: MadeQuestion
): string[] {
  const words = [];
  if (made.seeds > 0) {
    words.push(
      trans._n('Proved on %1 variant', 'Proved on %1 variants', made.seeds)
    );
  }
  if (made.cases > 0) {
    words.push(trans._n('%1 hidden case', '%1 hidden cases', made.cases));
  }
  if (made.mutants > 0) {
    words.push(
      trans.__(
        '%1 of %2 changed solutions caught',
        String(made.killed),
        String(made.mutants)
      )
    );
  }
  if (made.rounds > 0) {
    words.push(trans.__('Passed in round %1', String(made.rounds)));
  }
  if (made.after) {
    words.push(trans.__('A new story for %1', made.after));
  }
  if (made.prompt) {
    words.push(trans.__('Prompt %1, %2', made.prompt, made.date));
  }
  return words;
}
