import { nullTranslator } from '@jupyterlab/translation';
import React from 'react';
import { createRoot } from 'react-dom/client';
import { act } from 'react-dom/test-utils';

import type { Card, MadeQuestion } from '../../api/types';
import type { PanelServices } from '../../panel/context';
import { Catalogue } from '../Catalogue';

(globalThis as Record<string, unknown>).IS_REACT_ACT_ENVIRONMENT = true;

const cardOf = (id: string, change: Partial<Card> = {}): Card => ({
  id,
  title: id.replace('-', ' '),
  kind: 'data',
  difficulty: 'easy',
  topics: ['arrays'],
  languages: ['sql'],
  ...change
});
const NEW = cardOf('wet-days', { model: 'pear-1', new: true });
const MADE: MadeQuestion = {
  id: 'wet-days',
  title: 'wet days',
  difficulty: 'easy',
  topics: ['arrays'],
  model: 'pear-1',
  prompt: 'question-new 1',
  date: '2026-01-31',
  after: null,
  rounds: 2,
  seeds: 3,
  compared: [],
  cases: 14,
  mutants: 20,
  killed: 19,
  findings: ['it has no JavaScript'],
  tokens: 345
};

/** The catalogue, with what a decision does to it. */
async function show(
  options: { waiting?: MadeQuestion[]; fails?: string; last?: boolean } = {}
) {
  const { waiting = [MADE], fails, last } = options;
  const decided: string[][] = [];
  const slots = new Set<() => void>();
  const first = cardOf('dry-weeks');
  const catalogue = {
    loaded: true,
    cards: last ? [first, NEW] : [NEW, first],
    made: new Map(waiting.map(made => [made.id, made])),
    plans: [],
    facts: { languages: [], previews: false }
  };
  const services = {
    trans: nullTranslator.load(''),
    interviewer: {
      catalogue,
      changed: {
        connect: (slot: () => void) => slots.add(slot),
        disconnect: (slot: () => void) => slots.delete(slot)
      },
      decide: async (id: string, decision: string) => {
        decided.push([decision, id]);
        if (fails) {
          throw new Error(fails);
        }
        catalogue.made = new Map();
        catalogue.cards =
          decision === 'keep'
            ? catalogue.cards.map(card => ({ ...card, new: false }))
            : catalogue.cards.filter(card => card.id !== id);
        slots.forEach(slot => slot());
      }
    }
  };
  const node = document.body.appendChild(document.createElement('div'));
  const root = createRoot(node);
  await act(async () =>
    root.render(<Catalogue services={services as unknown as PanelServices} />)
  );
  const button = (name: string) =>
    [...node.querySelectorAll('button')].find(one =>
      one.textContent?.startsWith(name)
    ) as HTMLButtonElement;
  const click = (name: string) =>
    act(async () => {
      button(name).click();
      await new Promise(resolve => setTimeout(resolve));
    });
  await click('wet days');
  return { node, button, click, decided, end: () => act(() => root.unmount()) };
}

describe('a question by a model', () => {
  it('is marked as new, with the model, and says how it was proved', async () => {
    const { node, button, end } = await show();
    expect(button('wet days').textContent).toContain('new, by pear-1');
    expect(button('dry weeks').textContent).not.toContain('new');
    const review = node.querySelector('[aria-label="Review"]')?.textContent;
    expect(review).toContain('Proved on 3 variants');
    expect(review).toContain('19 of 20 changed solutions caught');
    expect(review).toContain('it has no JavaScript');
    end();
  });

  it('can be kept or dropped only by who may', async () => {
    const { node, button, end } = await show({ waiting: [] });
    expect(button('wet days').textContent).toContain('new, by pear-1');
    expect(node.querySelector('[aria-label="Review"]')).toBeNull();
    end();
  });

  it('is no longer new when it is kept, and that is said', async () => {
    const { node, button, click, decided, end } = await show();
    await click('Keep');
    expect(decided).toEqual([['keep', 'wet-days']]);
    expect(node.textContent).toContain('“wet days” is kept');
    expect(button('wet days').textContent).not.toContain('new');
    expect(node.textContent).toContain('Written by pear-1, and reviewed');
    end();
  });

  it('is dropped only when that is said twice', async () => {
    const { node, button, click, decided, end } = await show();
    await click('Drop');
    expect(decided).toEqual([]);
    expect(document.activeElement).toBe(button('Drop it'));
    act(() => {
      button('Drop it').dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })
      );
    });
    expect(document.activeElement).toBe(button('Drop…'));
    await click('Drop');
    await click('Drop it');
    expect(decided).toEqual([['drop', 'wet-days']]);
    expect(node.textContent).toContain('“wet days” is dropped');
    expect(button('wet days')).toBeUndefined();
    end();
  });

  it('hands the focus on to its neighbour when it goes', async () => {
    for (const last of [false, true]) {
      const { button, click, end } = await show({ last });
      await click('Drop');
      await click('Drop it');
      expect(document.activeElement).toBe(button('dry weeks'));
      end();
    }
  });

  it('stays, and says why, where it cannot be done', async () => {
    const { node, button, click, end } = await show({ fails: 'It is gone.' });
    await click('Keep');
    expect(node.querySelector('[role="alert"]')?.textContent).toBe(
      'It is gone.'
    );
    expect(button('Keep').getAttribute('aria-disabled')).toBeNull();
    end();
  });
});
