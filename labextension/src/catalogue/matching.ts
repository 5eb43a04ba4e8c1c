import type { Card, Difficulty, Plan, ServerFacts } from '../api/types';

/** What a person looks for; an empty text or null is anything. */
export interface Wanted {
  text: string;
  difficulty: Difficulty | null;
  topic: string | null;
  language: string | null;
  kind: string | null;
  author: Author | null;
}

/** Who wrote a question: people, or a model; of the latter, those that nobody has reviewed. */
export type Author = 'people' | 'model' | 'new';

export const ANYTHING: Wanted = {
  text: '',
  difficulty: null,
  topic: null,
  language: null,
  kind: null,
  author: null
};

/** The cards that fit, in their order; all words of the text stand in title, topics or id. */
export function matching(cards: readonly Card[], wanted: Wanted): Card[] {
  const words = wanted.text.toLowerCase().split(/\s+/).filter(Boolean);
  return cards.filter(card => {
    const text = [card.title, card.id, ...card.topics].join(' ').toLowerCase();
    return (
      (wanted.difficulty === null || card.difficulty === wanted.difficulty) &&
      (wanted.topic === null || card.topics.includes(wanted.topic)) &&
      (wanted.language === null || card.languages.includes(wanted.language)) &&
      (wanted.kind === null || card.kind === wanted.kind) &&
      (wanted.author === null || isBy(card, wanted.author)) &&
      words.every(word => text.includes(word))
    );
  });
}

function isBy(card: Card, author: Author): boolean {
  return author === 'people'
    ? !card.model
    : author === 'model'
      ? !!card.model
      : !!card.new;
}

/** What of cards can be chosen from, sorted, each once. */
export function choices(
  cards: readonly Card[],
  of: (card: Card) => readonly string[]
): string[] {
  return [...new Set(cards.flatMap(of))].sort();
}

/** The plan by which a card's question can be practised, if there is one. */
export function planFor(card: Card, plans: readonly Plan[]): Plan | null {
  return plans.find(plan => plan.domain === card.kind) ?? null;
}

/** The languages in which a card's question can be answered here, the plan's own first. */
export function languagesFor(
  card: Card,
  plan: Plan | null,
  facts: ServerFacts | null
): string[] {
  const here = (facts?.languages ?? [])
    .filter(({ remedy }) => !remedy)
    .map(({ id }) => id);
  const found = card.languages.filter(language => here.includes(language));
  return plan && found.includes(plan.language)
    ? [plan.language, ...found.filter(other => other !== plan.language)]
    : found;
}
