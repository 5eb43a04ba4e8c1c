import { URLExt } from '@jupyterlab/coreutils';
import { ServerConnection } from '@jupyterlab/services';

import { Problem, problemOf, Unreached } from './problem';
import type {
  Card,
  CellSource,
  InterviewView,
  MadeQuestion,
  NewInterview,
  Page,
  Plan,
  QuestionPreview,
  Report,
  ServerFacts
} from './types';

export const API_PATH = 'jupyter-interviewer/api/v1';

/** Something a person does that must happen exactly once. */
export interface Act {
  method: 'POST' | 'PUT' | 'DELETE';
  path: string;
  body?: unknown;
  key: string;
}

/** Statuses of a proxy or a server on its way up: nothing was decided, it may be asked again. */
const NOT_DECIDED = new Set([502, 503, 504]);

/** The REST interface, one method a call. */
export class Api {
  constructor(readonly settings: ServerConnection.ISettings) {}

  /** Send a request and give its JSON; a refusal is thrown as `Problem`. */
  async request<T>(
    method: string,
    path: string,
    options: { body?: unknown; key?: string } = {}
  ): Promise<T> {
    const response = await this._fetch(method, path, options);
    const text = await response.text();
    return (text ? JSON.parse(text) : null) as T;
  }

  /** The address of an interview's stream, from an event number on. */
  streamUrl(interview: string, after: number): string {
    const url = URLExt.join(
      this.settings.wsUrl,
      API_PATH,
      'interviews',
      encodeURIComponent(interview),
      'stream'
    );
    const query: Record<string, string> = { after: String(after) };
    if (this.settings.appendToken && this.settings.token) {
      query.token = this.settings.token;
    }
    return url + URLExt.objectToQueryString(query);
  }

  async plans(): Promise<Plan[]> {
    return (await this.request<Page<Plan>>('GET', 'plans')).items;
  }

  /** All cards of the bank, page by page. */
  async cards(): Promise<Card[]> {
    const cards: Card[] = [];
    let offset: string | null = '0';
    while (offset !== null) {
      const query: string = URLExt.objectToQueryString({ offset });
      const page: Page<Card> = await this.request('GET', `questions${query}`);
      cards.push(...page.items);
      offset = page.next;
    }
    return cards;
  }

  /** A variant of a question; in the question's own first language unless said. */
  preview(
    question: string,
    seed: number,
    language: string | null
  ): Promise<QuestionPreview> {
    const query = URLExt.objectToQueryString({
      seed,
      ...(language && { language })
    });
    return this.request(
      'GET',
      `questions/${encodeURIComponent(question)}/preview${query}`
    );
  }

  /** Questions by a model that wait for a reviewer. */
  async made(): Promise<MadeQuestion[]> {
    const page: Page<MadeQuestion> = await this.request(
      'GET',
      'made-questions'
    );
    return page.items;
  }

  keep(question: string): Promise<void> {
    return this.request(
      'POST',
      `made-questions/${encodeURIComponent(question)}/keep`
    );
  }

  drop(question: string): Promise<void> {
    return this.request(
      'DELETE',
      `made-questions/${encodeURIComponent(question)}`
    );
  }

  facts(): Promise<ServerFacts> {
    return this.request('GET', 'settings');
  }

  interviews(cursor?: string): Promise<Page<InterviewView>> {
    const query = cursor ? URLExt.objectToQueryString({ cursor }) : '';
    return this.request('GET', `interviews${query}`);
  }

  interview(id: string): Promise<InterviewView> {
    return this.request('GET', `interviews/${encodeURIComponent(id)}`);
  }

  create(wish: NewInterview, key: string): Promise<InterviewView> {
    return this.request('POST', 'interviews', { body: wish, key });
  }

  start(id: string, key: string): Promise<InterviewView> {
    return this.request('POST', `interviews/${encodeURIComponent(id)}/start`, {
      key
    });
  }

  /** The question notebook as it was served. */
  notebook(id: string): Promise<Record<string, unknown>> {
    return this.request('GET', `interviews/${encodeURIComponent(id)}/notebook`);
  }

  report(id: string): Promise<Report> {
    return this.request('GET', `interviews/${encodeURIComponent(id)}/report`);
  }

  async transcript(id: string, format: 'md' | 'json'): Promise<string> {
    const path = `interviews/${encodeURIComponent(id)}/transcript?format=${format}`;
    return (await this._fetch('GET', path)).text();
  }

  saveDraft(id: string, cells: CellSource[], key: string): Promise<void> {
    return this.request('PUT', `interviews/${encodeURIComponent(id)}/draft`, {
      body: { cells },
      key
    });
  }

  act<T>(act: Act): Promise<T> {
    return this.request(act.method, act.path, { body: act.body, key: act.key });
  }

  private async _fetch(
    method: string,
    path: string,
    options: { body?: unknown; key?: string } = {}
  ): Promise<Response> {
    const headers: Record<string, string> = { Accept: '*/*' };
    if (options.body !== undefined) {
      headers['Content-Type'] = 'application/json';
    }
    if (options.key) {
      headers['Idempotency-Key'] = options.key;
    }
    let response: Response;
    try {
      response = await ServerConnection.makeRequest(
        // The path may carry a query, which URLExt.join would encode.
        URLExt.join(this.settings.baseUrl, API_PATH) + '/' + path,
        {
          method,
          headers,
          body:
            options.body === undefined
              ? undefined
              : JSON.stringify(options.body),
          // With `no-store`, Jupyter would add a number to the query.
          cache: 'no-cache'
        },
        this.settings
      );
    } catch (error) {
      throw new Unreached(error instanceof Error ? error.message : `${error}`);
    }
    if (response.ok) {
      return response;
    }
    const isProblem = response.headers.get('Content-Type')?.includes('json');
    if (NOT_DECIDED.has(response.status) && !isProblem) {
      throw new Unreached(`${response.status} ${response.statusText}`);
    }
    throw await problemOf(response);
  }
}

/** The words of whatever went wrong, for a person. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Whether trying later may help, without anybody changing anything. */
export function isPassing(error: unknown): boolean {
  return error instanceof Unreached;
}

export { Problem, Unreached };
