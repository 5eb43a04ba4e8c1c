import { caretDownEmptyIcon } from '@jupyterlab/ui-components';
import { Menu } from '@lumino/widgets';
import React, { useEffect, useRef } from 'react';

import { CommandIDs } from '../tokens';
import { useServices } from './context';
import { ANY, KINDS } from './phrases';

/** A menu of what a hint shall help with; choosing one asks for it. */
export function HintKinds(props: { off: boolean }): JSX.Element {
  const { trans, commands } = useServices();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<Menu | null>(null);
  useEffect(() => () => menu.current?.dispose(), []);
  const open = () => {
    const node = button.current;
    if (!node || props.off) {
      return;
    }
    if (!menu.current) {
      menu.current = new Menu({ commands });
      menu.current.addClass('jp-Interviewer-menu');
      for (const kind of [ANY, ...KINDS]) {
        menu.current.addItem({ command: CommandIDs.hint, args: { kind } });
      }
      // It took the focus; whoever works by keyboard goes on where it was opened.
      menu.current.aboutToClose.connect(() => button.current?.focus());
    }
    const { left, bottom } = node.getBoundingClientRect();
    menu.current.open(left, bottom, { horizontalAlignment: 'right' });
    menu.current.activeIndex = 0;
  };
  return (
    <button
      ref={button}
      type="button"
      className="jp-Interviewer-iconButton jp-mod-kinds"
      title={trans.__('A hint to help with…')}
      aria-label={trans.__('Choose what the hint helps with')}
      aria-haspopup="menu"
      disabled={props.off}
      onClick={open}
      onKeyDown={event => {
        if (event.key === 'ArrowDown') {
          event.preventDefault();
          open();
        }
      }}
    >
      <caretDownEmptyIcon.react tag="span" aria-hidden="true" />
    </button>
  );
}
