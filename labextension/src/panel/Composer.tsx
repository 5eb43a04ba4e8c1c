import React, { useLayoutEffect, useRef, useState } from 'react';

import type { Session } from '../state/session';
import { useServices } from './context';
import { useHandOver } from './focus';
import { sendIcon } from './icons';

const MOST_ROWS = 8;
/** As the server has it. */
const LONGEST = 20_000;

/** Where the candidate speaks. Enter sends, Shift+Enter breaks the line. */
export function Composer(props: { session: Session }): JSX.Element {
  const { trans } = useServices();
  const { session } = props;
  const [text, setText] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  useHandOver(area);
  useLayoutEffect(() => {
    const node = area.current;
    if (node) {
      node.style.height = 'auto';
      const line = parseFloat(getComputedStyle(node).lineHeight) || 16;
      node.style.height = `${Math.min(node.scrollHeight, MOST_ROWS * line)}px`;
    }
  }, [text]);
  const ready = session.running && text.trim() !== '';
  const send = () => {
    if (ready) {
      const said = text.trim();
      void session.say(said).then(taken => {
        if (!taken) {
          // What was refused is not lost: it can be said again.
          setText(now => now || said);
        }
      });
      setText('');
      area.current?.focus();
    }
  };
  return (
    <form
      className="jp-Interviewer-composer"
      onSubmit={event => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={area}
        className="jp-Interviewer-input"
        rows={1}
        maxLength={LONGEST}
        value={text}
        placeholder={trans.__('Say something…')}
        aria-label={trans.__(
          'Say something to the interviewer. Enter sends, Shift and Enter break the line.'
        )}
        disabled={!session.running}
        onChange={event => setText(event.target.value)}
        onKeyDown={event => {
          // While a word is being composed (Chinese, Japanese, …), Enter belongs to it.
          if (
            event.key === 'Enter' &&
            !event.shiftKey &&
            !event.nativeEvent.isComposing
          ) {
            event.preventDefault();
            send();
          }
        }}
      />
      <button
        type="submit"
        className="jp-Interviewer-iconButton"
        title={trans.__('Send (Enter)')}
        aria-label={trans.__('Send')}
        disabled={!ready}
      >
        <sendIcon.react tag="span" aria-hidden="true" />
      </button>
    </form>
  );
}
