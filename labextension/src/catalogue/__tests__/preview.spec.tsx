import { nullTranslator } from '@jupyterlab/translation';
import React from 'react';
import { createRoot } from 'react-dom/client';
import { act } from 'react-dom/test-utils';

import type { Card, QuestionPreview } from '../../api/types';
import type { PanelServices } from '../../panel/context';
import { PanelContext } from '../../panel/context';
import { pageOf, Preview } from '../Preview';

const CARD: Card = {
  id: 'takings',
  title: 'Takings',
  kind: 'data',
  difficulty: 'easy',
  topics: [],
  languages: ['sql']
};

function servicesWith(asked: jest.Mock): PanelServices {
  return {
    trans: nullTranslator.load('jupyter-interviewer'),
    interviewer: {
      api: { preview: asked },
      catalogue: {
        made: new Map(),
        plans: [{ id: 'data-round', domain: 'data', language: 'python' }],
        facts: { languages: [{ id: 'sql', remedy: null }], previews: false }
      }
    }
  } as unknown as PanelServices;
}

async function shown(card: Card): Promise<string> {
  const host = document.createElement('div');
  const root = createRoot(host);
  await act(async () => {
    root.render(
      <PanelContext.Provider value={servicesWith(jest.fn())}>
        <Preview card={card} />
      </PanelContext.Provider>
    );
  });
  const text = host.textContent ?? '';
  await act(async () => root.unmount());
  return text;
}

describe('a question of the catalogue', () => {
  it('is not looked at where previews are turned off, and can be practised', async () => {
    const asked = jest.fn();
    const host = document.createElement('div');
    const root = createRoot(host);
    await act(async () => {
      root.render(
        <PanelContext.Provider value={servicesWith(asked)}>
          <Preview card={CARD} />
        </PanelContext.Provider>
      );
    });
    const buttons = [...host.querySelectorAll('button')];
    expect(buttons.map(({ textContent }) => textContent)).toEqual([
      'Practise this one'
    ]);
    expect(buttons[0].disabled).toBe(false);
    expect(host.textContent).toContain('seen in interviews only');
    expect(host.textContent).not.toContain('Making a variant');
    expect(asked).not.toHaveBeenCalled();
    await act(async () => root.unmount());
  });

  it('is said to be new, and by which model', async () => {
    const told = await shown({ ...CARD, model: 'a-model', new: true });
    expect(told).toContain('written by a-model');
    expect(told).toContain('Nobody has reviewed it yet');
    const kept = await shown({ ...CARD, model: 'a-model', new: false });
    expect(kept).toContain('Written by a-model, and reviewed');
    expect(await shown(CARD)).not.toContain('ritten by');
  });

  it('shows tables as they are, and calls as code', () => {
    const preview: QuestionPreview = {
      ...CARD,
      seed: 0,
      language: 'sql',
      statement: 'Write.',
      examples: ['| a |\n| --- |\n| 1 |'],
      examples_as: 'markdown',
      starter: '-- name: takings'
    };
    const page = (one: QuestionPreview) => pageOf(one, 'Begin', n => `Ex ${n}`);
    expect(page(preview)).toContain('**Ex 1**\n\n| a |\n| --- |');
    expect(page({ ...preview, examples_as: 'code' })).toContain(
      '```sql\n| a |'
    );
  });
});
