import { EventStream } from '../stream';
import type { Frame } from '../types';

/** A socket whose other end the test holds. */
class TestSocket {
  static all: TestSocket[] = [];

  constructor(readonly url: string) {
    TestSocket.all.push(this);
  }

  static get last(): TestSocket {
    return TestSocket.all[TestSocket.all.length - 1];
  }

  send(frame: object): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }

  lose(): void {
    this.onclose?.();
  }

  close(): void {
    this.closed = true;
  }

  closed = false;
  onopen: (() => void) | null = null;
  onmessage: ((message: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;
}

const numbered = (number: number) => ({
  number,
  time: '2026-11-20T14:00:00Z',
  type: 'DraftSaved',
  data: { index: 0 }
});

describe('EventStream', () => {
  let stream: EventStream;
  let frames: Frame[];

  beforeEach(() => {
    jest.useFakeTimers();
    TestSocket.all = [];
    frames = [];
    stream = new EventStream({
      url: after => `stream?after=${after}`,
      WebSocket: TestSocket as unknown as typeof WebSocket
    });
    stream.frame.connect((_, frame) => frames.push(frame));
    stream.open();
  });

  afterEach(() => {
    stream.dispose();
    jest.useRealTimers();
  });

  const numbers = () =>
    frames.flatMap(frame => ('number' in frame ? [frame.number] : []));

  it('is live once something has come, not before', () => {
    expect(stream.connection).toBe('connecting');
    TestSocket.last.onopen?.();
    expect(stream.connection).toBe('connecting');
    TestSocket.last.send(numbered(1));
    expect(stream.connection).toBe('live');
  });

  it('goes on from the last number after a break, with no gap and no repeat', () => {
    TestSocket.last.send(numbered(1));
    TestSocket.last.send(numbered(2));
    TestSocket.last.lose();
    expect(stream.connection).toBe('reconnecting');
    jest.advanceTimersByTime(600);
    expect(TestSocket.last.url).toBe('stream?after=2');
    TestSocket.last.send(numbered(2));
    TestSocket.last.send(numbered(3));
    expect(numbers()).toEqual([1, 2, 3]);
    expect(stream.connection).toBe('live');
  });

  it('asks again where an event is missing in between', () => {
    TestSocket.last.send(numbered(1));
    const first = TestSocket.last;
    first.send(numbered(3));
    expect(first.closed).toBe(true);
    jest.advanceTimersByTime(600);
    expect(TestSocket.last.url).toBe('stream?after=1');
    TestSocket.last.send(numbered(2));
    TestSocket.last.send(numbered(3));
    expect(numbers()).toEqual([1, 2, 3]);
  });

  it('tries less and less often, for as long as it takes', () => {
    for (let i = 0; i < 12; i++) {
      TestSocket.last.lose();
      jest.advanceTimersByTime(9000);
    }
    expect(TestSocket.all).toHaveLength(13);
    TestSocket.last.lose();
    jest.advanceTimersByTime(5000);
    expect(TestSocket.all).toHaveLength(13);
  });

  it('does not wait when the network is back', () => {
    for (let i = 0; i < 6; i++) {
      TestSocket.last.lose();
      jest.advanceTimersByTime(9000);
    }
    TestSocket.last.lose();
    const before = TestSocket.all.length;
    stream.hurry();
    expect(TestSocket.all).toHaveLength(before + 1);
  });

  it('notices a connection that has silently died', () => {
    TestSocket.last.send(numbered(1));
    jest.advanceTimersByTime(39_000);
    expect(stream.connection).toBe('live');
    jest.advanceTimersByTime(2_000);
    expect(stream.connection).toBe('reconnecting');
  });

  it('notes when the clock came in', () => {
    TestSocket.last.send({ type: 'clock', data: { now: 'x' } });
    expect(frames[0]).toMatchObject({ type: 'clock', received: Date.now() });
  });

  it('stays closed after it was let go', () => {
    TestSocket.last.send(numbered(1));
    stream.dispose();
    jest.advanceTimersByTime(60_000);
    expect(TestSocket.all).toHaveLength(1);
    expect(TestSocket.last.closed).toBe(true);
  });
});
