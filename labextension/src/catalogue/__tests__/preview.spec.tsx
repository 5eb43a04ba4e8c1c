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

describe('a question of the catalogue', () => {
  it('is not looked at where previews are turned off, and can be practised', async () => {
    const asked = jest.fn();
    const host = document.createElement('div');
    const services = {
      trans: nullTranslator.load('jupyter-interviewer'),
      interviewer: {
        api: { preview: asked },
        catalogue: {
          plans: [{ id: 'data-round', domain: 'data', language: 'python' }],
          facts: { languages: [{ id: 'sql', remedy: null }], previews: false }
        }
      }
    } as unknown as PanelServices;
    const root = createRoot(host);
    await act(async () => {
      root.render(
        <PanelContext.Provider value={services}>
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
