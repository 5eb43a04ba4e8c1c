import type { Card, ServerFacts } from '../api/types';

type Language = ServerFacts['languages'][number];

/** The languages in which questions of a plan's kind are answered, as the server lists them. */
export function languagesOf(
  cards: readonly Card[],
  domain: string | undefined,
  facts: ServerFacts | null
): Language[] {
  const asked = new Set(
    cards
      .filter(card => card.kind === domain)
      .flatMap(({ languages }) => languages)
  );
  return (facts?.languages ?? []).filter(({ id }) => asked.has(id));
}

/** The language that an interview is held in: the one wished for, else the plan's own. */
export function languageFor(
  languages: readonly Language[],
  wished: string | null,
  planned: string | undefined
): string {
  const has = (id: string | null | undefined) =>
    languages.some(one => one.id === id && !one.remedy);
  return (has(wished) ? wished : planned) ?? '';
}
