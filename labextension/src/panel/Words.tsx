import React from 'react';

/** A sentence in which `names of code` stand as code. */
export function Words(props: { text: string }): JSX.Element {
  return (
    <>
      {props.text
        .split('`')
        .map((part, i) =>
          i % 2 ? <code key={i}>{part}</code> : <span key={i}>{part}</span>
        )}
    </>
  );
}
