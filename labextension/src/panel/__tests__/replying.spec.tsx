import { nullTranslator } from '@jupyterlab/translation';
import React from 'react';
import { createRoot } from 'react-dom/client';
import { act } from 'react-dom/test-utils';

import type { Session } from '../../state/session';
import { NOTHING } from '../../state/state';
import type { PanelServices } from '../context';
import { PanelContext } from '../context';
import { Replying } from '../Replying';

(globalThis as Record<string, unknown>).IS_REACT_ACT_ENVIRONMENT = true;

/** The line below the conversation, while that is spoken. */
function show(
  spoken: { text: string; looked: string[] } | null,
  options: { replying?: boolean; busy?: string[] } = {}
) {
  let stopped = 0;
  const session = {
    state: { ...NOTHING, speaking: spoken ? { m1: spoken } : {} },
    busy: new Set(options.busy),
    replying: () => options.replying ?? true,
    stopReply: async () => {
      stopped++;
    }
  };
  const services = { trans: nullTranslator.load('') };
  const node = document.body.appendChild(document.createElement('div'));
  const root = createRoot(node);
  act(() =>
    root.render(
      <PanelContext.Provider value={services as unknown as PanelServices}>
        <Replying session={session as unknown as Session} name="Robin" />
      </PanelContext.Provider>
    )
  );
  const told = {
    text: node.textContent ?? '',
    button: node.querySelector('button')
  };
  act(() => told.button?.click());
  act(() => root.unmount());
  return { ...told, stopped };
}

describe('what the interviewer is doing', () => {
  it('is said in words', () => {
    expect(show(null).text).toContain('Robin is thinking…');
    expect(
      show({ text: '', looked: ['your last run', 'your code'] }).text
    ).toContain('Robin looked at your last run and your code…');
    expect(show({ text: 'Why', looked: [] }).text).toContain(
      'Robin is speaking…'
    );
    expect(
      show({ text: 'Why', looked: [] }, { busy: ['hush'] }).text
    ).toContain('Stopping…');
  });

  it('can be stopped, by a button with a name', () => {
    const { button, stopped } = show({ text: 'Why', looked: [] });
    expect(button?.getAttribute('aria-label')).toBe('Stop the reply');
    expect(stopped).toBe(1);
  });

  it('is nothing while nobody speaks', () => {
    const { text, button } = show(null, { replying: false });
    expect([text, button]).toEqual(['', null]);
  });
});
