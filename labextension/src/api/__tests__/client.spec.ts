import { ServerConnection } from '@jupyterlab/services';

import { Api, Unreached } from '../client';

interface Asked {
  url: string;
  method: string;
  headers: Headers;
  body: string;
}

function makeApi(answer: (asked: Asked) => Response | Promise<Response>) {
  const asked: Asked[] = [];
  const settings = ServerConnection.makeSettings({
    baseUrl: 'http://here/base/',
    wsUrl: 'ws://here/base/',
    token: 'a b',
    appendToken: true,
    fetch: async (input: RequestInfo, init?: RequestInit) => {
      const request = new Request(input, init);
      const one = {
        url: request.url,
        method: request.method,
        headers: request.headers,
        body: await request.text()
      };
      asked.push(one);
      return answer(one);
    },
    Request,
    Headers
  });
  return { api: new Api(settings), asked };
}

const json = (body: unknown, status = 200, headers = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers }
  });

describe('Api', () => {
  it('asks under the base address of the server', async () => {
    const { api, asked } = makeApi(() =>
      json({ items: [{ id: 'p' }], next: null })
    );
    await expect(api.plans()).resolves.toEqual([{ id: 'p' }]);
    expect(asked[0].url).toBe(
      'http://here/base/jupyter-interviewer/api/v1/plans'
    );
  });

  it('sends the idempotency key and the body of an act', async () => {
    const { api, asked } = makeApi(() => json({ id: 'r1' }, 202));
    await api.act({
      method: 'POST',
      path: 'interviews/i/runs',
      body: { cells: [] },
      key: 'k1'
    });
    expect(asked[0].method).toBe('POST');
    expect(asked[0].headers.get('Idempotency-Key')).toBe('k1');
    expect(asked[0].headers.get('Content-Type')).toBe('application/json');
    expect(asked[0].body).toBe('{"cells":[]}');
  });

  it('takes an answer without a body', async () => {
    const { api } = makeApi(() => new Response(null, { status: 204 }));
    await expect(api.saveDraft('i', [], 'k')).resolves.toBeNull();
  });

  it('gives a refusal in the words of the server', async () => {
    const { api } = makeApi(() =>
      json(
        {
          type: 'about:blank',
          title: 'No hints left',
          status: 409,
          code: 'no_hints_left',
          detail: 'All three hints are spent.'
        },
        409,
        { 'Content-Type': 'application/problem+json' }
      )
    );
    await expect(api.facts()).rejects.toMatchObject({
      name: 'Problem',
      status: 409,
      code: 'no_hints_left',
      title: 'No hints left',
      message: 'All three hints are spent.'
    });
  });

  it('says when it may be tried again', async () => {
    const { api } = makeApi(() =>
      json({ title: 'Too many', detail: 'Ten a minute.' }, 429, {
        'Retry-After': '12'
      })
    );
    await expect(api.facts()).rejects.toMatchObject({ retryAfter: 12 });
  });

  it('tells a server that is away from one that refuses', async () => {
    const down = makeApi(() => {
      throw new TypeError('Failed to fetch');
    });
    await expect(down.api.facts()).rejects.toBeInstanceOf(Unreached);
    const proxy = makeApi(
      () => new Response('<h1>Bad gateway</h1>', { status: 502 })
    );
    await expect(proxy.api.facts()).rejects.toBeInstanceOf(Unreached);
    const ours = makeApi(() =>
      json({ title: 'No sandbox', detail: 'Install bubblewrap.' }, 503)
    );
    await expect(ours.api.facts()).rejects.toMatchObject({ status: 503 });
  });

  it('gives the token to the stream as Jupyter has it', () => {
    const { api } = makeApi(() => json({}));
    expect(api.streamUrl('i 1', 7)).toBe(
      'ws://here/base/jupyter-interviewer/api/v1/interviews/i%201/stream?after=7&token=a%20b'
    );
  });
});
