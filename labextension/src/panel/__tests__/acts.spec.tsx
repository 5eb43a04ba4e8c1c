import { nullTranslator } from '@jupyterlab/translation';
import React from 'react';
import { createRoot } from 'react-dom/client';
import { act } from 'react-dom/test-utils';

import type { InterviewEvent } from '../../api/types';
import interview from '../../state/__tests__/fixtures/interview.json';
import { fold } from '../../state/fold';
import type { Session } from '../../state/session';
import { NOTHING } from '../../state/state';
import { CommandIDs } from '../../tokens';
import { Acts } from '../Acts';
import type { PanelServices } from '../context';
import { PanelContext } from '../context';

const EVENTS = interview as unknown as InterviewEvent[];
const upTo = (type: string) =>
  EVENTS.slice(0, EVENTS.findIndex(event => event.type === type) + 1);

(globalThis as Record<string, unknown>).IS_REACT_ACT_ENVIRONMENT = true;

/** The acts as they stand after those events. */
function show(events: InterviewEvent[], busy: string[] = []) {
  const executed: string[] = [];
  const services = {
    trans: nullTranslator.load(''),
    commands: {
      keyBindings: [{ command: CommandIDs.run, keys: ['Alt Shift R'] }],
      execute: async (id: string) => executed.push(id)
    }
  };
  const session = {
    state: events.reduce(fold, NOTHING),
    busy: new Set(busy),
    running: true
  };
  const node = document.body.appendChild(document.createElement('div'));
  const root = createRoot(node);
  act(() =>
    root.render(
      <PanelContext.Provider value={services as unknown as PanelServices}>
        <Acts session={session as unknown as Session} />
      </PanelContext.Provider>
    )
  );
  const button = (name: string) =>
    [...node.querySelectorAll('button')].find(one =>
      one.textContent?.startsWith(name)
    ) as HTMLButtonElement;
  return { executed, button };
}

describe('the three acts', () => {
  it('say their key and do what they say', () => {
    const { executed, button } = show(upTo('QuestionServed'));
    expect(button('Run').title).toMatch(/\(.*R\)$/);
    button('Run').click();
    button('Submit').click();
    button('Hint').click();
    expect(executed).toEqual([
      CommandIDs.run,
      CommandIDs.submit,
      CommandIDs.hint
    ]);
  });

  it('are off until a question stands', () => {
    const { button } = show(upTo('InterviewStarted'));
    expect(button('Run').disabled).toBe(true);
    expect(button('Submit').disabled).toBe(true);
  });

  it('keep the focus and do nothing while one is under way', () => {
    const { executed, button } = show(upTo('QuestionServed'), ['run']);
    button('Run').focus();
    button('Run').click();
    expect(document.activeElement).toBe(button('Run'));
    expect(button('Run').getAttribute('aria-disabled')).toBe('true');
    expect(executed).toEqual([]);
  });

  it('let a run be stopped, but not by the second click on Run', () => {
    const { executed, button } = show(upTo('RunRequested'));
    const click = (detail: number) =>
      button('Stop').dispatchEvent(
        new MouseEvent('click', { bubbles: true, detail })
      );
    click(2);
    expect(executed).toEqual([]);
    click(1);
    expect(executed).toEqual([CommandIDs.stop]);
  });
});
