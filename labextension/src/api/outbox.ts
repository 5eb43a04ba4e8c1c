import { PromiseDelegate } from '@lumino/coreutils';
import type { ISignal } from '@lumino/signaling';
import { Signal } from '@lumino/signaling';

import type { Act } from './client';
import { isPassing } from './client';

const FIRST_DELAY = 500;
const LONGEST_DELAY = 10_000;

/**
 * Acts on their way, one after another in the order they were done.
 *
 * An act that does not reach the server stays at the head and is sent again with the same
 * `Idempotency-Key`, so that it happens once however often it is sent. A refusal ends the
 * act and lets the next one go.
 */
export class Outbox {
  constructor(
    private readonly _send: (act: Act) => Promise<unknown>,
    private readonly _delay: (ms: number) => Promise<void> = wait
  ) {}

  /** How many acts wait for the connection. */
  get waiting(): number {
    return this._stuck ? this._queue.length : 0;
  }

  /** Emitted when `waiting` changes. */
  get changed(): ISignal<this, void> {
    return this._changed;
  }

  /** Queue an act; the promise ends as the act does. */
  post<T>(act: Act): Promise<T> {
    const done = new PromiseDelegate<unknown>();
    this._queue.push({ act, done });
    if (this._stuck) {
      this._changed.emit();
    }
    void this._work();
    return done.promise as Promise<T>;
  }

  /** The connection is back: do not wait any longer. */
  wake(): void {
    this._wake?.resolve();
  }

  dispose(): void {
    this._disposed = true;
    this.wake();
    Signal.clearData(this);
  }

  private async _work(): Promise<void> {
    if (this._working) {
      return;
    }
    this._working = true;
    let delay = FIRST_DELAY;
    while (this._queue.length && !this._disposed) {
      const { act, done } = this._queue[0];
      try {
        const answer = await this._send(act);
        this._queue.shift();
        done.resolve(answer);
      } catch (error) {
        if (isPassing(error)) {
          this._setStuck(true);
          this._wake = new PromiseDelegate<void>();
          await Promise.race([this._delay(delay), this._wake.promise]);
          delay = Math.min(delay * 2, LONGEST_DELAY);
          continue;
        }
        this._queue.shift();
        done.reject(error);
      }
      delay = FIRST_DELAY;
      this._setStuck(false);
    }
    this._working = false;
  }

  private _setStuck(stuck: boolean): void {
    if (stuck !== this._stuck) {
      this._stuck = stuck;
      this._changed.emit();
    }
  }

  private _queue: { act: Act; done: PromiseDelegate<unknown> }[] = [];
  private _working = false;
  private _stuck = false;
  private _disposed = false;
  private _wake: PromiseDelegate<void> | null = null;
  private _changed = new Signal<this, void>(this);
}

function wait(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms));
}
