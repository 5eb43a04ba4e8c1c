import type { Card, Plan, ServerFacts } from '../../api/types';
import {
  ANYTHING,
  choices,
  languagesFor,
  matching,
  planFor
} from '../matching';

const card = (id: string, more: Partial<Card> = {}): Card => ({
  id,
  title: id.replace(/-/g, ' '),
  kind: 'coding',
  difficulty: 'easy',
  topics: ['arrays'],
  languages: ['python', 'javascript'],
  ...more
});

const CARDS = [
  card('pair-with-sum', { topics: ['arrays', 'hashing'] }),
  card('busy-posts', { difficulty: 'medium', topics: ['heaps'] }),
  card('on-the-podium', { kind: 'data', languages: ['python', 'sql'] })
];

const ids = (wanted: Partial<typeof ANYTHING>) =>
  matching(CARDS, { ...ANYTHING, ...wanted }).map(({ id }) => id);

describe('looking for questions', () => {
  it('finds all where nothing is asked for, in their order', () => {
    expect(ids({})).toEqual(['pair-with-sum', 'busy-posts', 'on-the-podium']);
  });

  it('wants every word, in title or topics, however it is written', () => {
    expect(ids({ text: '  SUM hash ' })).toEqual(['pair-with-sum']);
    expect(ids({ text: 'sum heaps' })).toEqual([]);
  });

  it('wants everything that is chosen', () => {
    expect(ids({ difficulty: 'medium' })).toEqual(['busy-posts']);
    expect(ids({ topic: 'arrays', kind: 'coding' })).toEqual(['pair-with-sum']);
    expect(ids({ language: 'sql' })).toEqual(['on-the-podium']);
  });

  it('tells apart what people and models wrote, and what is new', () => {
    const by = (id: string, isNew: boolean) =>
      card(id, { model: 'pear-1', new: isNew });
    const written = [CARDS[0], by('wet-days', true), by('dry-weeks', false)];
    const found = (author: (typeof ANYTHING)['author']) =>
      matching(written, { ...ANYTHING, author }).map(({ id }) => id);
    expect(found('people')).toEqual(['pair-with-sum']);
    expect(found('model')).toEqual(['wet-days', 'dry-weeks']);
    expect(found('new')).toEqual(['wet-days']);
  });

  it('offers to choose only what there is', () => {
    expect(choices(CARDS, ({ topics }) => topics)).toEqual([
      'arrays',
      'hashing',
      'heaps'
    ]);
  });
});

describe('practising a question', () => {
  const plan = { id: 'p', domain: 'coding', language: 'javascript' } as Plan;
  const facts = {
    languages: [
      { id: 'python', remedy: null },
      { id: 'javascript', remedy: null },
      { id: 'sql', remedy: 'install DuckDB' }
    ]
  } as unknown as ServerFacts;

  it('goes by a plan of its kind, if there is one', () => {
    expect(planFor(CARDS[0], [plan])).toBe(plan);
    expect(planFor(CARDS[2], [plan])).toBeNull();
  });

  it('is offered in the languages that run here, the plan’s own first', () => {
    expect(languagesFor(CARDS[0], plan, facts)).toEqual([
      'javascript',
      'python'
    ]);
    expect(languagesFor(CARDS[2], null, facts)).toEqual(['python']);
    expect(languagesFor(CARDS[0], null, null)).toEqual([]);
  });
});
