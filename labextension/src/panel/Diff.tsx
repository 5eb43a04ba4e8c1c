import React, { useMemo } from 'react';

import type { Piece } from '../state/diff';
import { diff } from '../state/diff';
import { useServices } from './context';

/** Expected and actual, one under the other, with what differs marked in both. */
export function Diff(props: { expected: string; actual: string }): JSX.Element {
  const { trans } = useServices();
  const { expected, actual } = props;
  const difference = useMemo(() => diff(expected, actual), [expected, actual]);
  return (
    <>
      <Field label={trans.__('expected')}>
        <Marked pieces={difference.expected} kind="expected" />
      </Field>
      <Field label={trans.__('got')}>
        <Marked pieces={difference.actual} kind="actual" />
      </Field>
    </>
  );
}

/** A named text of a case. */
export function Field(props: {
  label: string;
  children: React.ReactNode;
}): JSX.Element {
  return (
    <>
      <dt>{props.label}</dt>
      <dd>
        <pre className="jp-Interviewer-code">{props.children}</pre>
      </dd>
    </>
  );
}

function Marked(props: {
  pieces: Piece[];
  kind: 'expected' | 'actual';
}): JSX.Element {
  return (
    <>
      {props.pieces.map((piece, i) =>
        piece.same ? (
          <span key={i}>{piece.text}</span>
        ) : (
          <mark key={i} className={`jp-mod-${props.kind}`}>
            {visible(piece.text)}
          </mark>
        )
      )}
    </>
  );
}

/** Blanks that differ must be seen. */
function visible(text: string): string {
  return /^\s+$/.test(text)
    ? text.replace(/ /g, '␣').replace(/\n/g, '⏎\n').replace(/\t/g, '⇥')
    : text;
}
