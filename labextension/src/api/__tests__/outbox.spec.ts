import { PromiseDelegate } from '@lumino/coreutils';

import type { Act } from '../client';
import { Problem, Unreached } from '../client';
import { Outbox } from '../outbox';

const act = (key: string): Act => ({ method: 'POST', path: 'runs', key });

/** A server that is away until told otherwise. */
function makeServer() {
  const server = {
    away: false,
    seen: [] as string[],
    send: async ({ key }: Act): Promise<unknown> => {
      if (server.away) {
        throw new Unreached('no connection');
      }
      server.seen.push(key);
      if (key === 'refused') {
        throw new Problem(409, 'ended', 'Ended', 'The interview has ended.');
      }
      return { id: key };
    }
  };
  return server;
}

describe('Outbox', () => {
  it('sends acts in the order they were done', async () => {
    const server = makeServer();
    const outbox = new Outbox(server.send);
    await Promise.all([outbox.post(act('a')), outbox.post(act('b'))]);
    expect(server.seen).toEqual(['a', 'b']);
  });

  it('keeps acts while the server is away and then sends each once', async () => {
    const server = makeServer();
    server.away = true;
    const outbox = new Outbox(server.send, () => new Promise(() => undefined));
    const answers = [outbox.post(act('a')), outbox.post(act('b'))];
    await new Promise(resolve => setTimeout(resolve, 0));
    expect(outbox.waiting).toBe(2);
    server.away = false;
    outbox.wake();
    await expect(Promise.all(answers)).resolves.toEqual([
      { id: 'a' },
      { id: 'b' }
    ]);
    expect(server.seen).toEqual(['a', 'b']);
    expect(outbox.waiting).toBe(0);
  });

  it('sends again by itself with the same key, after a while', async () => {
    const server = makeServer();
    server.away = true;
    const delays: number[] = [];
    const outbox = new Outbox(server.send, async ms => {
      delays.push(ms);
      server.away = delays.length < 3;
    });
    await expect(outbox.post(act('a'))).resolves.toEqual({ id: 'a' });
    expect(delays).toEqual([500, 1000, 2000]);
    expect(server.seen).toEqual(['a']);
  });

  it('tells a refusal and goes on with the next act', async () => {
    const server = makeServer();
    const outbox = new Outbox(server.send);
    const refused = outbox.post(act('refused'));
    const next = outbox.post(act('next'));
    await expect(refused).rejects.toMatchObject({ code: 'ended' });
    await expect(next).resolves.toEqual({ id: 'next' });
  });

  it('sends nothing more once it is let go', async () => {
    const gate = new PromiseDelegate<void>();
    const seen: string[] = [];
    const outbox = new Outbox(async ({ key }) => {
      seen.push(key);
      await gate.promise;
    });
    void outbox.post(act('a'));
    void outbox.post(act('b'));
    outbox.dispose();
    gate.resolve();
    await new Promise(resolve => setTimeout(resolve, 0));
    expect(seen).toEqual(['a']);
  });
});
