import type { RefObject } from 'react';
import { useLayoutEffect } from 'react';

/** Where a person goes on, in the order of preference. */
const GO_ON = [
  '.jp-Interviewer-input:not(:disabled)',
  '.jp-Interviewer-plans input:checked',
  '.jp-Interviewer-summary h2',
  'button:not(:disabled)'
];

/** Put the focus where a person goes on: the input, the form, or the summary. */
export function goOn(panel: HTMLElement): void {
  for (const selector of GO_ON) {
    const node = panel.querySelector<HTMLElement>(selector);
    if (node) {
      node.focus();
      return;
    }
  }
}

/**
 * When a part of the panel goes away with the focus in it, the focus goes on.
 *
 * Otherwise whoever works by keyboard would be thrown out of the panel by an answer.
 */
export function useHandOver(part: RefObject<HTMLElement>): void {
  useLayoutEffect(() => {
    const node = part.current;
    const panel = node?.closest<HTMLElement>('.jp-Interviewer');
    return () => {
      if (panel && node?.contains(document.activeElement)) {
        // What takes its place is drawn first.
        setTimeout(() => {
          if (document.activeElement === document.body) {
            goOn(panel);
          }
        });
      }
    };
  }, [part]);
}
