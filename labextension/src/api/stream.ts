import type { ISignal } from '@lumino/signaling';
import { Signal } from '@lumino/signaling';

import type { Frame } from './types';
import { isNumbered } from './types';

export type Connection = 'connecting' | 'live' | 'reconnecting' | 'closed';

const FIRST_DELAY = 500;
const LONGEST_DELAY = 8_000;
/** The server sends its clock every 15 s: two missed and a bit mean that nobody is there. */
const SILENCE = 40_000;

/**
 * An interview's events, in order, without gap and without repeat.
 *
 * When the connection is lost it is made again from the last number seen, sooner at first,
 * then less often, for as long as it takes.
 */
export class EventStream {
  constructor(private readonly _options: EventStream.IOptions) {
    this._last = _options.after ?? 0;
  }

  /** Every frame, numbered or not. */
  get frame(): ISignal<this, Frame> {
    return this._frame;
  }

  get connectionChanged(): ISignal<this, Connection> {
    return this._connectionChanged;
  }

  get connection(): Connection {
    return this._connection;
  }

  /** Number of the last event seen. */
  get last(): number {
    return this._last;
  }

  open(): void {
    this._connect();
  }

  /** Try again now, if it is waiting to (the browser says that the network is back). */
  hurry(): void {
    if (this._retry !== null) {
      clearTimeout(this._retry);
      this._retry = null;
      this._connect();
    }
  }

  dispose(): void {
    this._set('closed');
    this._drop();
    if (this._retry !== null) {
      clearTimeout(this._retry);
    }
    Signal.clearData(this);
  }

  private _connect(): void {
    this._drop();
    const socket = new this._options.WebSocket(this._options.url(this._last));
    this._socket = socket;
    socket.onopen = () => this._listen();
    socket.onmessage = message => this._take(message);
    socket.onclose = () => this._lost();
    this._listen();
  }

  private _take(message: MessageEvent): void {
    this._listen();
    let frame: Frame;
    try {
      frame = JSON.parse(message.data);
    } catch {
      return;
    }
    // Only a frame proves that the interview itself is there: a proxy may accept a socket.
    this._delay = FIRST_DELAY;
    this._set('live');
    if (isNumbered(frame)) {
      if (frame.number <= this._last) {
        return;
      }
      if (frame.number > this._last + 1) {
        // Something is missing in between: ask again from where we are.
        this._lost();
        return;
      }
      this._last = frame.number;
    } else if (frame.type === 'clock') {
      frame.received = Date.now();
    }
    this._frame.emit(frame);
  }

  private _lost(): void {
    if (this._connection === 'closed') {
      return;
    }
    this._drop();
    this._set('reconnecting');
    if (this._retry === null) {
      this._retry = setTimeout(() => {
        this._retry = null;
        this._connect();
      }, this._delay);
      this._delay = Math.min(this._delay * 2, LONGEST_DELAY);
    }
  }

  /** Wait for the next sign of life. */
  private _listen(): void {
    if (this._silence !== null) {
      clearTimeout(this._silence);
    }
    this._silence = setTimeout(() => this._lost(), SILENCE);
  }

  private _drop(): void {
    if (this._silence !== null) {
      clearTimeout(this._silence);
      this._silence = null;
    }
    const socket = this._socket;
    this._socket = null;
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    }
  }

  private _set(connection: Connection): void {
    if (connection !== this._connection) {
      this._connection = connection;
      this._connectionChanged.emit(connection);
    }
  }

  private _last: number;
  private _delay = FIRST_DELAY;
  private _connection: Connection = 'connecting';
  private _socket: WebSocket | null = null;
  private _retry: ReturnType<typeof setTimeout> | null = null;
  private _silence: ReturnType<typeof setTimeout> | null = null;
  private _frame = new Signal<this, Frame>(this);
  private _connectionChanged = new Signal<this, Connection>(this);
}

export namespace EventStream {
  export interface IOptions {
    /** The address from which events after a number come. */
    url: (after: number) => string;
    WebSocket: typeof WebSocket;
    after?: number;
  }
}
