import { UUID } from '@lumino/coreutils';
import type { ISignal } from '@lumino/signaling';
import { Signal } from '@lumino/signaling';

import type { Api } from '../api/client';
import { Problem } from '../api/client';
import { Outbox } from '../api/outbox';
import type { InterviewView, NewInterview } from '../api/types';
import type { Decision } from './catalogue';
import { Catalogue } from './catalogue';
import type { INotebooks } from './notebooks';
import type { Notice } from './notice';
import { noticeOf } from './notice';
import { Session } from './session';

/** Where the way to an interview stands. */
export type Making = 'idle' | 'creating' | 'starting' | 'writing';

/** What a new interview's form begins with. */
export interface Suggestion {
  plan?: string;
  topic?: string;
  difficulty?: NewInterview['difficulty'];
}

/** Remembers which interview is shown, over a reload. */
export interface IMemory {
  fetch(): Promise<string | null>;
  save(id: string | null): void;
}

/** What there is to choose from, which interviews there were, and the one that is shown. */
export class Interviewer {
  constructor(private readonly _options: Interviewer.IOptions) {
    this.catalogue = new Catalogue(_options.api);
    this._outbox = new Outbox(act => _options.api.act(act));
    this._outbox.changed.connect(() => this._changed.emit());
  }

  readonly catalogue: Catalogue;

  get api(): Api {
    return this._options.api;
  }

  get session(): Session | null {
    return this._session;
  }

  get making(): Making {
    return this._making;
  }

  /** Whether the server is not reached while an interview is being made. */
  get waiting(): boolean {
    return this._outbox.waiting > 0;
  }

  get notice(): Notice | null {
    return this._notice;
  }

  get suggestion(): Suggestion {
    return this._suggestion;
  }

  /** Anything of the above has changed, or anything in the session. */
  get changed(): ISignal<this, void> {
    return this._changed;
  }

  get notebooks(): INotebooks | null {
    return this._notebooks;
  }

  set notebooks(notebooks: INotebooks | null) {
    this._notebooks = notebooks;
    notebooks?.draftChanged.connect(() => this._changed.emit());
    this._changed.emit();
  }

  /** Fetch what there is; a running interview is taken up again by itself. */
  async load(): Promise<void> {
    try {
      await this.catalogue.load();
      this._notice = null;
      await this._resume();
    } catch (error) {
      this._fail(error);
    }
    this._changed.emit();
  }

  /** Look what questions there are now. */
  async browse(): Promise<void> {
    if (!this.catalogue.loaded) {
      return this.load();
    }
    try {
      await this.catalogue.browse();
    } catch {
      // Those of a moment ago are good enough.
    }
    this._changed.emit();
  }

  /** Keep or drop a question by a model; throws why it could not be done. */
  async decide(question: string, decision: Decision): Promise<void> {
    try {
      await this.catalogue.decide(question, decision);
    } finally {
      this._changed.emit();
    }
  }

  /** List the interviews before those. */
  async more(): Promise<void> {
    try {
      await this.catalogue.more();
    } catch (error) {
      this._fail(error);
    }
    this._changed.emit();
  }

  /** Look whether another tab has begun something. */
  async refresh(): Promise<void> {
    if (!this.catalogue.loaded) {
      return this.load();
    }
    if (this._session || this._making !== 'idle') {
      return;
    }
    try {
      await this.catalogue.refresh();
      await this._resume();
    } catch {
      // The list of a moment ago is good enough.
    }
    this._changed.emit();
  }

  /** Make an interview and begin it; the question comes as an event. */
  async begin(wish: NewInterview): Promise<void> {
    if (this._making !== 'idle') {
      return;
    }
    this._make('creating');
    try {
      const made = await this._outbox.post<InterviewView>({
        method: 'POST',
        path: 'interviews',
        body: wish,
        key: UUID.uuid4()
      });
      await this._start(made.id);
    } catch (error) {
      this._fail(error);
    } finally {
      this._make('idle');
    }
  }

  /** Begin an interview that was set up before. */
  async start(id: string): Promise<void> {
    if (this._making !== 'idle') {
      return;
    }
    try {
      await this._start(id);
    } catch (error) {
      this._fail(error);
    } finally {
      this._make('idle');
    }
  }

  /** Show an interview; `known` is the last event that is no news. */
  show(id: string, known: number): Session {
    if (this._session?.id === id) {
      return this._session;
    }
    this._session?.dispose();
    const session = new Session({
      id,
      known,
      api: this.api,
      notebooks: () => this._notebooks,
      words: this._options.words
    });
    session.changed.connect(() => this._changed.emit());
    session.stream.connectionChanged.connect((_, connection) => {
      if (connection === 'reconnecting') {
        void this._leaveIfGone(session);
      }
    });
    this._session = session;
    this._notice = null;
    this._options.memory.save(id);
    this._changed.emit();
    return session;
  }

  /** Back to the form, with what it shall begin with. */
  leave(suggestion: Suggestion = {}): void {
    this._session?.dispose();
    this._session = null;
    this._suggestion = suggestion;
    this._options.memory.save(null);
    this._changed.emit();
    void this.refresh();
  }

  /** The network is back, as far as the browser knows. */
  hurry(): void {
    this._outbox.wake();
    this._session?.outbox.wake();
    this._session?.stream.hurry();
  }

  /** An interview that was erased will never be reached again. */
  private async _leaveIfGone(session: Session): Promise<void> {
    try {
      await this.api.interview(session.id);
    } catch (error) {
      if (
        error instanceof Problem &&
        error.status === 404 &&
        this._session === session
      ) {
        this.leave();
        this._fail(error);
      }
    }
  }

  private async _start(id: string): Promise<void> {
    this._make('starting');
    await this._outbox.post<InterviewView>({
      method: 'POST',
      path: `interviews/${encodeURIComponent(id)}/start`,
      key: UUID.uuid4()
    });
    this._make('writing');
    const session = this.show(id, 0);
    await new Promise<void>(resolve => {
      const look = () => {
        const { question, failure, status } = session.state;
        const over = status === 'completed' || status === 'expired';
        if (question || failure || over || session.isDisposed) {
          session.changed.disconnect(look);
          resolve();
        }
      };
      session.changed.connect(look);
      session.disposed.connect(() => resolve());
      look();
    });
  }

  private async _resume(): Promise<void> {
    if (this._session || this._making !== 'idle') {
      return;
    }
    const { earlier } = this.catalogue;
    const running = earlier.find(view => view.status === 'in_progress');
    const shown = await this._options.memory.fetch();
    const view = running ?? earlier.find(other => other.id === shown);
    if (view) {
      this.show(view.id, view.last_event);
    }
  }

  private _make(making: Making): void {
    this._making = making;
    if (making === 'creating' || making === 'starting') {
      this._notice = null;
    }
    this._changed.emit();
  }

  private _fail(error: unknown): void {
    this._notice = noticeOf(error, this._options.words.unreached);
    this._changed.emit();
  }

  private _outbox: Outbox;
  private _session: Session | null = null;
  private _notebooks: INotebooks | null = null;
  private _making: Making = 'idle';
  private _notice: Notice | null = null;
  private _suggestion: Suggestion = {};
  private _changed = new Signal<this, void>(this);
}

export namespace Interviewer {
  export interface IOptions {
    api: Api;
    memory: IMemory;
    words: Session.IWords & { unreached: string };
  }
}
