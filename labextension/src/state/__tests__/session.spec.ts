import { ServerConnection } from '@jupyterlab/services';

import { Api } from '../../api/client';
import type { InterviewEvent } from '../../api/types';
import type { INotebooks } from '../notebooks';
import { Session } from '../session';
import interview from './fixtures/interview.json';

const EVENTS = interview as unknown as InterviewEvent[];

class TestSocket {
  static last: TestSocket;
  constructor(readonly url: string) {
    TestSocket.last = this;
  }
  close(): void {
    this.onclose = null;
  }
  onmessage: ((message: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;
}

/** A session whose server answers as the test wants it to. */
function makeSession(
  answer: (method: string, path: string) => Response,
  known = 0
) {
  const asked: { method: string; path: string; body: unknown; key: string }[] =
    [];
  const settings = ServerConnection.makeSettings({
    baseUrl: 'http://here/',
    wsUrl: 'ws://here/',
    WebSocket: TestSocket as unknown as typeof WebSocket,
    fetch: async (input: RequestInfo, init?: RequestInit) => {
      const request = new Request(input, init);
      const path = request.url.replace(/.*api\/v1\/interviews\/i1\//, '');
      const text = await request.text();
      asked.push({
        method: request.method,
        path,
        body: text ? JSON.parse(text) : null,
        key: request.headers.get('Idempotency-Key') ?? ''
      });
      return answer(request.method, path);
    },
    Request,
    Headers
  });
  const notebooks: Pick<INotebooks, 'cells' | 'flush'> & { flushed: number } = {
    flushed: 0,
    cells: async () => [{ id: 'a', source: 'x = 1' }],
    flush: async () => {
      notebooks.flushed++;
    }
  };
  const session = new Session({
    id: 'i1',
    known,
    api: new Api(settings),
    notebooks: () => notebooks as unknown as INotebooks,
    words: {
      failed: 'failed',
      noHint: 'no hint',
      noReport: 'no report',
      notRead: path => `${path} not read`
    }
  });
  return { session, asked, notebooks };
}

const accepted = () =>
  new Response(JSON.stringify({ id: 'x' }), {
    status: 202,
    headers: { 'Content-Type': 'application/json' }
  });

function tell(events: InterviewEvent[]): void {
  for (const event of events) {
    TestSocket.last.onmessage?.({ data: JSON.stringify(event) });
  }
}

const upTo = (type: string) =>
  EVENTS.slice(0, EVENTS.findIndex(event => event.type === type) + 1);

const soon = () => new Promise(resolve => setTimeout(resolve, 30));

describe('Session', () => {
  it('hands in all code cells of the notebook', async () => {
    const { session, asked } = makeSession(accepted);
    tell(upTo('QuestionServed'));
    await expect(session.submit()).resolves.toBe(true);
    expect(asked).toMatchObject([
      {
        method: 'POST',
        path: 'submissions',
        body: { cells: [{ id: 'a', source: 'x = 1' }] }
      }
    ]);
    expect(asked[0].key).not.toBe('');
    session.dispose();
  });

  it('stops the run that is under way', async () => {
    const { session, asked } = makeSession(
      () => new Response(null, { status: 204 })
    );
    tell(upTo('RunRequested'));
    await session.stop();
    expect(asked.map(({ method, path }) => [method, path])).toEqual([
      ['DELETE', 'runs/r1']
    ]);
    session.dispose();
  });

  it('shows what was refused, until the next act', async () => {
    let refuse = true;
    const { session } = makeSession(() =>
      refuse
        ? new Response(
            JSON.stringify({ title: 'No hints left', detail: 'All spent.' }),
            { status: 409, headers: { 'Content-Type': 'application/json' } }
          )
        : accepted()
    );
    tell(upTo('QuestionServed'));
    await expect(session.hint()).resolves.toBe(false);
    expect(session.notice).toEqual({
      title: 'No hints left',
      detail: 'All spent.'
    });
    refuse = false;
    await session.run();
    expect(session.notice).toBeNull();
    session.dispose();
  });

  it('shows what is said at once, and not twice when it is logged', async () => {
    const { session } = makeSession(accepted);
    const begun = upTo('CellExecuted');
    tell(begun);
    const saying = session.say('I would use `dict`.');
    expect(session.unsent).toHaveLength(1);
    await saying;
    expect(session.unsent).toHaveLength(1);
    tell([EVENTS[begun.length]]);
    expect(session.unsent).toHaveLength(0);
    expect(
      session.state.lines.filter(line => line.author === 'candidate')
    ).toHaveLength(1);
    session.dispose();
  });

  it('asks for a hint of a kind, and says whether it helped', async () => {
    const { session, asked } = makeSession(accepted);
    tell(upTo('HintGiven'));
    await session.hint({ kind: 'debugging' });
    await session.hint();
    await session.rate('h1', 'unhelpful');
    expect(asked.map(({ path, body }) => [path, body])).toEqual([
      ['hints', { kind: 'debugging' }],
      ['hints', {}],
      ['hints/h1/rating', { rating: 'unhelpful' }]
    ]);
    session.dispose();
  });

  it('stops a reply once, and forgets what was not begun of it', async () => {
    const { session, asked } = makeSession(
      () => new Response('{}', { status: 200 })
    );
    tell(upTo('QuestionServed'));
    expect(session.replying()).toBe(false);
    await expect(session.stopReply()).resolves.toBe(false);
    const frame = (text: string, looked: string[]) =>
      TestSocket.last.onmessage?.({
        data: JSON.stringify({
          type: 'piece',
          data: { message: 'm9', offset: 0, text, looked }
        })
      });
    frame('', ['your code']);
    expect(session.replying()).toBe(true);
    const stopping = session.stopReply();
    await expect(session.stopReply()).resolves.toBe(false);
    await expect(stopping).resolves.toBe(true);
    expect(session.replying()).toBe(false);
    // What was begun stays until the log has it.
    frame('Your loop', ['your code']);
    await session.stopReply();
    expect(session.state.speaking.m9.text).toBe('Your loop');
    expect(asked.map(({ method, path }) => [method, path])).toEqual([
      ['POST', 'stop'],
      ['POST', 'stop']
    ]);
    session.dispose();
  });

  it('takes a model for thinking about an answer, for a while', async () => {
    const { session } = makeSession(accepted);
    const line = (number: number, author: string, engine?: string) => ({
      number,
      time: '2026-11-20T14:20:00+00:00',
      type: 'MessagePosted',
      data: { message: `m${number}`, author, text: 'Well.', engine }
    });
    const said = Date.parse('2026-11-20T14:20:00+00:00');
    const begun = upTo('QuestionServed');
    const next = begun.length + 1;
    tell(begun);
    tell([
      line(next, 'interviewer', 'modelled'),
      line(next + 1, 'candidate')
    ] as unknown as InterviewEvent[]);
    expect(session.replying(said + 1000)).toBe(true);
    expect(session.replying(said + 31_000)).toBe(false);
    tell([
      line(next + 2, 'interviewer', 'modelled')
    ] as unknown as InterviewEvent[]);
    expect(session.replying(said + 1000)).toBe(false);
    session.dispose();
  });

  it('sends what is typed before it ends', async () => {
    const { session, asked, notebooks } = makeSession(accepted);
    tell(upTo('QuestionServed'));
    await session.end();
    expect(notebooks.flushed).toBe(1);
    expect(asked.map(one => one.path)).toEqual(['end']);
    session.dispose();
  });

  it('announces only what is news', async () => {
    const { session } = makeSession(accepted, 8);
    const news: number[] = [];
    session.happened.connect((_, event) => news.push(event.number));
    tell(EVENTS.slice(0, 10));
    expect(news).toEqual([9, 10]);
    expect(session.caughtUp).toBe(true);
    session.dispose();
  });

  it('tells a whole log at once, not event by event', async () => {
    const { session } = makeSession(accepted);
    let drawn = 0;
    session.changed.connect(() => drawn++);
    tell(EVENTS.slice(0, 30));
    await soon();
    expect(drawn).toBe(1);
    session.dispose();
  });

  it('fetches the report when the interview is over', async () => {
    const { session, asked } = makeSession(
      (_, path) =>
        new Response(JSON.stringify({ of: path }), {
          headers: { 'Content-Type': 'application/json' }
        })
    );
    tell(EVENTS);
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(asked.map(one => one.path)).toEqual(['report']);
    expect(session.report).toEqual({ of: 'report' });
    session.dispose();
  });
});
