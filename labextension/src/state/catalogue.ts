import type { Api } from '../api/client';
import type {
  Card,
  InterviewView,
  MadeQuestion,
  Plan,
  ServerFacts
} from '../api/types';

export type Decision = 'keep' | 'drop';

/** What there is to choose from, and which interviews there were. */
export class Catalogue {
  constructor(private readonly _api: Api) {}

  get plans(): readonly Plan[] {
    return this._plans;
  }

  get cards(): readonly Card[] {
    return this._cards;
  }

  /** Questions by a model that wait for this person's decision, by id. */
  get made(): ReadonlyMap<string, MadeQuestion> {
    return this._made;
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
    await this._look();
  }

  /** Look what questions there are now: a model may have written some meanwhile. */
  async browse(): Promise<void> {
    this._cards = await this._api.cards();
    await this._look();
  }

  /** Keep or drop a question by a model, for everybody. */
  async decide(question: string, decision: Decision): Promise<void> {
    await this._api[decision](question);
    await this.browse();
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

  /** What waits for a decision; nothing does for those who may not make it. */
  private async _look(): Promise<void> {
    const waiting =
      this._facts?.reviewer && this._cards.some(card => card.new)
        ? await this._api.made()
        : [];
    this._made = new Map(waiting.map(made => [made.id, made]));
  }

  private _plans: Plan[] = [];
  private _cards: Card[] = [];
  private _facts: ServerFacts | null = null;
  private _made: ReadonlyMap<string, MadeQuestion> = new Map();
  private _earlier: InterviewView[] = [];
  private _next: string | null = null;
  private _loaded = false;
}
