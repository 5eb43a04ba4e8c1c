import type { Api } from '../api/client';
import type { Card, InterviewView, Plan, ServerFacts } from '../api/types';

/** What there is to choose from, and which interviews there were. */
export class Catalogue {
  constructor(private readonly _api: Api) {}

  get plans(): readonly Plan[] {
    return this._plans;
  }

  get cards(): readonly Card[] {
    return this._cards;
  }

  get facts(): ServerFacts | null {
    return this._facts;
  }

  /** The person's interviews, the newest first. */
  get earlier(): readonly InterviewView[] {
    return this._earlier;
  }

  /** Whether plans and earlier interviews have come in. */
  get loaded(): boolean {
    return this._loaded;
  }

  /** Whether there are interviews that have not been listed yet. */
  get hasMore(): boolean {
    return this._next !== null;
  }

  async load(): Promise<void> {
    const [plans, cards, facts, page] = await Promise.all([
      this._api.plans(),
      this._api.cards(),
      this._api.facts(),
      this._api.interviews()
    ]);
    // What suits everybody comes first, then what one company asks.
    this._plans = [
      ...plans.filter(plan => !plan.company),
      ...plans.filter(plan => plan.company)
    ];
    this._cards = cards;
    this._facts = facts;
    this._earlier = page.items;
    this._next = page.next;
    this._loaded = true;
  }

  /** List the interviews anew, from the newest on. */
  async refresh(): Promise<void> {
    const page = await this._api.interviews();
    this._earlier = page.items;
    this._next = page.next;
  }

  /** List the interviews before those. */
  async more(): Promise<void> {
    if (this._next !== null) {
      const page = await this._api.interviews(this._next);
      this._earlier = [...this._earlier, ...page.items];
      this._next = page.next;
    }
  }

  private _plans: Plan[] = [];
  private _cards: Card[] = [];
  private _facts: ServerFacts | null = null;
  private _earlier: InterviewView[] = [];
  private _next: string | null = null;
  private _loaded = false;
}
