import { UUID } from '@lumino/coreutils';
import type { IObservableDisposable } from '@lumino/disposable';
import type { ISignal } from '@lumino/signaling';
import { Signal } from '@lumino/signaling';

import type { Act, Api } from '../api/client';
import { wordsOf } from '../api/client';
import { Outbox } from '../api/outbox';
import type { Connection } from '../api/stream';
import { EventStream } from '../api/stream';
import type {
  CellSource,
  ExecutionReport,
  Frame,
  HintKind,
  HintRating,
  InterviewEvent,
  Report
} from '../api/types';
import { isNumbered } from '../api/types';
import { Acts } from './acts';
import { begunOf, fold } from './fold';
import { Later } from './later';
import type { INotebooks } from './notebooks';
import type { Notice } from './notice';
import { noticeOf } from './notice';
import type { PanelState } from './state';
import { engineOf, isOver, NOTHING } from './state';
import type { Unsent } from './unsent';
import { UnsentMessages } from './unsent';

export type ActName =
  'run' | 'submit' | 'hint' | 'rate' | 'hush' | 'next' | 'end' | 'message';

/** About a frame of the display: a whole log may come in at once. */
const BATCH_MS = 16;
/** A model that has not begun to speak by then has been given up. */
const THOUGHT_MS = 30_000;
/** The log is quiet for a moment; verdicts may still come in after the end. */
const QUIET_MS = 200;

/** One interview: its stream folded into a state, and the acts of its candidate. */
export class Session implements IObservableDisposable {
  constructor(private readonly _options: Session.IOptions) {
    const { api, id } = _options;
    this._acts = new Acts(id);
    this.outbox = new Outbox(act => api.act(act));
    this.outbox.changed.connect(() => this._emit());
    this.stream = new EventStream({
      url: after => api.streamUrl(id, after),
      WebSocket: api.settings.WebSocket
    });
    this.stream.frame.connect((_, frame) => this._take(frame));
    this.stream.connectionChanged.connect((_, connection) => {
      if (connection === 'live') {
        this.outbox.wake();
      }
      this._emit();
    });
    this.stream.open();
  }

  readonly outbox: Outbox;
  readonly stream: EventStream;

  get id(): string {
    return this._options.id;
  }

  get state(): PanelState {
    return this._state;
  }

  get connection(): Connection {
    return this.stream.connection;
  }

  /** Whether an event happened while we were here. */
  isNews(number: number): boolean {
    return number > this._options.known;
  }

  /** Whether everything that had happened before we came has been folded in. */
  get caughtUp(): boolean {
    return this._state.last >= this._options.known;
  }

  /** Acts that were begun here and are not answered yet. */
  get busy(): ReadonlySet<ActName> {
    return this._busy;
  }

  get notice(): Notice | null {
    return this._notice;
  }

  get unsent(): readonly Unsent[] {
    return this._unsent.all;
  }

  get report(): Report | null {
    return this._report;
  }

  /** State, connection, notice or anything else the panel shows has changed. */
  get changed(): ISignal<this, void> {
    return this._changed;
  }

  /** An event that happened while we were here, for announcements. */
  get happened(): ISignal<this, InterviewEvent> {
    return this._happened;
  }

  /** Whether acts make sense now. */
  get running(): boolean {
    return this._state.status === 'in_progress';
  }

  get disposed(): ISignal<this, void> {
    return this._disposedSignal;
  }

  get isDisposed(): boolean {
    return this._disposed;
  }

  dispose(): void {
    if (this._disposed) {
      return;
    }
    this._disposed = true;
    this._disposedSignal.emit();
    this._drawing.dispose();
    this._reporting.dispose();
    this.stream.dispose();
    this.outbox.dispose();
    Signal.clearData(this);
  }

  /** Say something; gives whether it was taken. */
  async say(text: string): Promise<boolean> {
    const act = this._acts.message(text);
    const time = new Date(Date.now() + this._state.skew).toISOString();
    const unsent = { key: act.key, text, time };
    this._unsent.add(unsent);
    this._emit();
    const sent = await this._do('message', act);
    if (!sent) {
      this._unsent.drop(unsent);
      this._emit();
    }
    return sent;
  }

  run(): Promise<boolean> {
    return this._withCells('run', cells => this._acts.run(cells));
  }

  submit(): Promise<boolean> {
    return this._withCells('submit', cells => this._acts.submit(cells));
  }

  /** Stop waiting for a run. */
  async stop(): Promise<void> {
    const run = this._state.attempts.find(
      attempt => attempt.kind === 'run' && attempt.state === 'pending'
    );
    if (run) {
      await this._do('run', this._acts.stop(run.id));
    }
  }

  /** Ask for a hint, of some kind if that is wished, or accept an offered one. */
  hint(wish: { offer?: string; kind?: HintKind } = {}): Promise<boolean> {
    return this._do('hint', this._acts.hint(wish));
  }

  /** Say whether a hint helped; the last time counts. */
  rate(hint: string, rating: HintRating): Promise<boolean> {
    return this._do('rate', this._acts.rate(hint, rating));
  }

  /** Whether a reply is being spoken, or a model is thinking about one, by the clock. */
  replying(now = Date.now()): boolean {
    const { lines, skew, speaking } = this._state;
    if (!this.running) {
      return false;
    }
    if (Object.keys(speaking).length > 0) {
      return true;
    }
    const last = lines[lines.length - 1];
    return (
      last?.author === 'candidate' &&
      last.number > this._hushed &&
      engineOf(this._state) === 'modelled' &&
      now + skew - Date.parse(last.time) < THOUGHT_MS
    );
  }

  /** Stop the reply that is being spoken; what was said of it stays. */
  async stopReply(): Promise<boolean> {
    if (this._busy.has('hush') || !this.replying()) {
      return false;
    }
    const before = this._state.last;
    const stopped = await this._do('hush', this._acts.stopReply());
    if (stopped) {
      this._hushed = before;
      // Of what was not begun nothing will be logged.
      const speaking = begunOf(this._state.speaking);
      this._state = { ...this._state, speaking };
      this._emit();
    }
    return stopped;
  }

  declineHint(offer: string): Promise<boolean> {
    return this._do('hint', this._acts.declineHint(offer));
  }

  /** Go on to another question; what is typed now is sent before. */
  async next(): Promise<boolean> {
    await this._flush();
    return this._do('next', this._acts.next());
  }

  /** End the interview; what is typed now is sent before. */
  async end(): Promise<boolean> {
    await this._flush();
    return this._do('end', this._acts.end());
  }

  async saveDraft(cells: CellSource[]): Promise<void> {
    await this._options.api.saveDraft(this.id, cells, UUID.uuid4());
  }

  /** An executed cell is told as it happens; nobody waits for it. */
  executed(report: ExecutionReport): void {
    this.outbox.post(this._acts.executed(report)).catch(error => {
      console.warn('An executed cell was not recorded:', wordsOf(error));
    });
  }

  notify(notice: Notice | null): void {
    this._notice = notice;
    this._emit();
  }

  private async _withCells(
    name: ActName,
    make: (cells: CellSource[]) => Act
  ): Promise<boolean> {
    const { question } = this._state;
    const notebooks = this._options.notebooks();
    if (!question || !notebooks) {
      return false;
    }
    let cells: CellSource[];
    try {
      cells = await notebooks.cells(question, this.id);
    } catch (error) {
      this.notify({
        title: this._options.words.notRead(question.notebook),
        detail: wordsOf(error)
      });
      return false;
    }
    return this._do(name, make(cells));
  }

  private async _do(name: ActName, act: Act): Promise<boolean> {
    this._busy.add(name);
    this._notice = null;
    this._emit();
    try {
      await this.outbox.post(act);
      return true;
    } catch (error) {
      this._notice = noticeOf(error, this._options.words.failed);
      return false;
    } finally {
      this._busy.delete(name);
      this._emit();
    }
  }

  private async _flush(): Promise<void> {
    try {
      await this._options.notebooks()?.flush();
    } catch {
      // The server has the draft of two seconds before; the act itself matters more.
    }
  }

  private _take(frame: Frame): void {
    const before = this._state;
    this._state = fold(before, frame);
    if (isNumbered(frame)) {
      if (frame.type === 'MessagePosted' && frame.data.author === 'candidate') {
        this._unsent.logged(frame.data.text);
      }
      if (this.isNews(frame.number)) {
        this._happened.emit(frame);
        if (frame.type === 'HintFailed') {
          this._notice = {
            title: this._options.words.noHint,
            detail: frame.data.message
          };
        }
      }
      if (isOver(this._state) && this.caughtUp) {
        this._reporting.ask();
      }
    }
    this._emit();
  }

  private async _fetchReport(): Promise<void> {
    const { api, words } = this._options;
    try {
      this._report = await api.report(this.id);
      this._emit();
    } catch (error) {
      this.notify({ title: words.noReport, detail: wordsOf(error) });
    }
  }

  private _emit(): void {
    this._drawing.ask();
  }

  private readonly _acts: Acts;
  private _state: PanelState = NOTHING;
  private _busy = new Set<ActName>();
  private _notice: Notice | null = null;
  /** Number of the last event when a reply was stopped. */
  private _hushed = 0;
  private _unsent = new UnsentMessages();
  private _report: Report | null = null;
  private _drawing = new Later(() => this._changed.emit(), BATCH_MS);
  private _reporting = new Later(
    () => void this._fetchReport(),
    QUIET_MS,
    true
  );
  private _disposed = false;
  private _disposedSignal = new Signal<this, void>(this);
  private _changed = new Signal<this, void>(this);
  private _happened = new Signal<this, InterviewEvent>(this);
}

export namespace Session {
  export interface IOptions {
    id: string;
    /** Number of the last event before we came: up to it, things are shown, not announced. */
    known: number;
    api: Api;
    /** The candidate's notebooks, once they are there. */
    notebooks: () => INotebooks | null;
    words: IWords;
  }

  /** The few sentences that are made outside the panel. */
  export interface IWords {
    failed: string;
    noHint: string;
    noReport: string;
    notRead: (path: string) => string;
  }
}
