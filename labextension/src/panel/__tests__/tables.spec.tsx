import { nullTranslator } from '@jupyterlab/translation';
import React from 'react';
import { createRoot } from 'react-dom/client';
import { act } from 'react-dom/test-utils';

import type { CaseResult } from '../../api/types';
import { Case } from '../Case';
import type { PanelServices } from '../context';
import { PanelContext } from '../context';
import { languageFor, languagesOf } from '../languages';

const EXPECTED = 'name   | n\n-------+--\nCorner | 2\nMill   | 0';
const WRONG: CaseResult = {
  index: 0,
  outcome: 'wrong_answer',
  public: true,
  input: 'sales:\nname | n\n-----+--\nMill | 1\n\nmin_amount = 6',
  expected: EXPECTED,
  actual: EXPECTED.replace('Mill   | 0', 'Mill   | 1'),
  error: "row 2 (name='Mill'): `n` should be 0, not 1"
};

async function shown(result: CaseResult): Promise<HTMLElement> {
  const host = document.createElement('div');
  const services = {
    trans: nullTranslator.load('jupyter-interviewer'),
    settings: {}
  } as unknown as PanelServices;
  const root = createRoot(host);
  await act(async () => {
    root.render(
      <PanelContext.Provider value={services}>
        <Case result={result} name="Case 1" />
      </PanelContext.Provider>
    );
  });
  const copy = host.cloneNode(true) as HTMLElement;
  await act(async () => root.unmount());
  return copy;
}

describe('a case about tables', () => {
  it('is shown as tables with captions, headings and the cell that differs', async () => {
    const page = await shown(WRONG);
    const tables = [...page.querySelectorAll('table')];
    expect(tables.map(one => one.caption?.textContent)).toEqual([
      'expected · 2 rows',
      'got · 2 rows',
      'given: sales · 1 row'
    ]);
    const heads = tables[0].querySelectorAll('th[scope=col]');
    expect([...heads].map(one => one.textContent)).toEqual(['name', 'n']);
    const marked = [...page.querySelectorAll('mark')];
    expect(marked.map(one => one.textContent)).toEqual([
      'differs: 0',
      'differs: 1'
    ]);
    expect(page.textContent).toContain('should be 0, not 1');
    expect(page.textContent).toContain('given: min_amount 6');
  });

  it('says what came out where that was no table', async () => {
    const page = await shown({ ...WRONG, actual: 'None', error: 'no table' });
    expect(page.querySelectorAll('mark')).toHaveLength(0);
    expect(page.querySelector('dl')?.textContent).toBe('gotNone');
  });

  it('marks nothing where it passed', async () => {
    const page = await shown({ ...WRONG, outcome: 'accepted', error: null });
    const first = page.querySelector('caption')?.textContent;
    expect(first).toBe('result · 2 rows');
    expect(page.querySelectorAll('mark')).toHaveLength(0);
  });

  it('leaves other cases as they are', async () => {
    const page = await shown({
      ...WRONG,
      input: 'n=1',
      expected: '[1]',
      actual: '[2]'
    });
    expect(page.querySelectorAll('table')).toHaveLength(0);
    expect(page.querySelectorAll('mark')).toHaveLength(2);
  });
});

describe('the languages of a plan', () => {
  const card = (kind: string, languages: string[]) => ({
    id: kind,
    title: kind,
    kind,
    difficulty: 'easy' as const,
    topics: [],
    languages
  });
  const cards = [
    card('coding', ['python', 'typescript']),
    card('data', ['python', 'sql'])
  ];
  const facts = {
    tier: null,
    tier_not_held: [],
    remedies: [],
    engine: 'scripted',
    languages: ['python', 'javascript', 'typescript', 'sql'].map(id => ({
      id,
      remedy: id === 'typescript' ? 'install it' : null
    }))
  };
  const ids = (domain: string) =>
    languagesOf(cards, domain, facts).map(({ id }) => id);

  it('are those of its questions', () => {
    expect(ids('coding')).toEqual(['python', 'typescript']);
    expect(ids('data')).toEqual(['python', 'sql']);
    expect(ids('behavioural')).toEqual([]);
  });

  it('are wished for as long as they are there, else it is the plan’s own', () => {
    const of = (domain: string, wish: string | null) =>
      languageFor(languagesOf(cards, domain, facts), wish, 'python');
    expect(of('data', 'sql')).toBe('sql');
    expect(of('coding', 'sql')).toBe('python');
    expect(of('coding', 'typescript')).toBe('python');
    expect(of('data', null)).toBe('python');
  });
});
