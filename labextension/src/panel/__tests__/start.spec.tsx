import { nullTranslator } from '@jupyterlab/translation';
import React from 'react';
import { createRoot } from 'react-dom/client';
import { act } from 'react-dom/test-utils';

import type { NewInterview } from '../../api/types';
import type { PanelServices } from '../context';
import { PanelContext } from '../context';
import { Start } from '../Start';

(globalThis as Record<string, unknown>).IS_REACT_ACT_ENVIRONMENT = true;

const plan = (id: string, made: boolean) => ({
  id,
  title: id,
  summary: '',
  domain: 'coding',
  minutes: 45,
  difficulty: 'easy',
  language: 'python',
  topics: [],
  hints: 3,
  emphasis: [],
  made
});

/** The form of a server on which a model writes questions, or none does. */
function show(makes: boolean) {
  const begun: NewInterview[] = [];
  const services = {
    trans: nullTranslator.load(''),
    interviewer: {
      making: 'idle',
      notice: null,
      suggestion: {},
      begin: async (wish: NewInterview) => begun.push(wish),
      catalogue: {
        plans: [plan('open', true), plan('closed', false)],
        cards: [
          {
            kind: 'coding',
            difficulty: 'easy',
            topics: [],
            languages: ['python', 'javascript']
          }
        ],
        facts: {
          tier: 'namespaces',
          tier_not_held: [],
          remedies: [],
          languages: ['python', 'javascript'].map(id => ({ id, remedy: null })),
          makes_questions: makes
        },
        earlier: []
      }
    }
  };
  const node = document.body.appendChild(document.createElement('div'));
  const root = createRoot(node);
  act(() =>
    root.render(
      <PanelContext.Provider value={services as unknown as PanelServices}>
        <Start />
      </PanelContext.Provider>
    )
  );
  const box = () =>
    node.querySelector<HTMLInputElement>('input[type="checkbox"]');
  const choose = (words: string) =>
    act(() =>
      [...node.querySelectorAll('label')]
        .find(label => label.textContent?.startsWith(words))
        ?.click()
    );
  const begin = () =>
    act(() =>
      node.querySelector<HTMLButtonElement>('button[type="submit"]')?.click()
    );
  const end = () => act(() => root.unmount());
  return { begun, box, choose, begin, end };
}

describe('new questions by a model', () => {
  it('may come unless that is switched off', () => {
    const { begun, box, begin, end } = show(true);
    expect(box()?.checked).toBe(true);
    expect(box()?.labels?.[0].textContent).toContain('Let a model write');
    begin();
    act(() => box()?.click());
    begin();
    expect(begun.map(({ made }) => made)).toEqual([true, false]);
    end();
  });

  it('are not spoken of where there will be none', () => {
    const none = show(false);
    expect(none.box()).toBeNull();
    none.begin();
    expect(none.begun[0]).not.toHaveProperty('made');
    none.end();
    const { box, choose, end } = show(true);
    choose('JavaScript');
    expect(box()).toBeNull();
    choose('Python');
    expect(box()).not.toBeNull();
    choose('closed');
    expect(box()).toBeNull();
    end();
  });
});
