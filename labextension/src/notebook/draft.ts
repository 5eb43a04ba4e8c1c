import type { NotebookPanel } from '@jupyterlab/notebook';
import type { IDisposable } from '@lumino/disposable';
import { Debouncer } from '@lumino/polling';
import type { ISignal } from '@lumino/signaling';
import { Signal } from '@lumino/signaling';

import { isPassing } from '../api/client';
import type { CellSource } from '../api/types';
import type { DraftState } from '../state/notebooks';
import { codeOf, isUntouched } from './facts';

/** Typing has stopped when nothing changed for so long. */
const QUIET_MS = 2000;
const RETRY_MS = 3000;

/** Sends what stands in a notebook's code cells, and saves the notebook with it. */
export class Draft implements IDisposable {
  constructor(
    private readonly _panel: NotebookPanel,
    private readonly _send: (cells: CellSource[]) => Promise<void>,
    private readonly _wanted: () => boolean
  ) {
    this._debouncer = new Debouncer(() => this.flush(), QUIET_MS);
    const { model } = _panel;
    if (model && isUntouched(model)) {
      this._sent = JSON.stringify(this._cells());
    } else {
      // Something was typed before we came: what the server has of it is not known.
      this._onChanged();
    }
    _panel.context.model.contentChanged.connect(this._onChanged, this);
    _panel.disposed.connect(this.dispose, this);
  }

  get state(): DraftState {
    return this._state;
  }

  get changed(): ISignal<this, DraftState> {
    return this._changed;
  }

  get isDisposed(): boolean {
    return this._disposed;
  }

  dispose(): void {
    if (!this._disposed) {
      this._disposed = true;
      this._debouncer.dispose();
      clearTimeout(this._retry);
      Signal.clearData(this);
    }
  }

  /** Send now what has not been sent yet. */
  async flush(): Promise<void> {
    if (this._disposed || !this._wanted()) {
      return;
    }
    await this._sending;
    const cells = this._cells();
    const text = JSON.stringify(cells);
    if (text === this._sent) {
      this._set('saved');
      return;
    }
    this._set('saving');
    this._sending = this._send(cells).then(
      () => {
        this._sent = text;
        this._set(JSON.stringify(this._cells()) === text ? 'saved' : 'typing');
        return this._save();
      },
      error => {
        this._set('waiting');
        if (isPassing(error)) {
          clearTimeout(this._retry);
          this._retry = setTimeout(() => void this.flush(), RETRY_MS);
        }
      }
    );
    await this._sending;
  }

  /** A reload of the page reads the file: it should have what the server has. */
  private async _save(): Promise<void> {
    const { context } = this._panel;
    if (!this._disposed && context.model.dirty && !context.model.readOnly) {
      await context.save();
    }
  }

  private _onChanged(): void {
    if (!this._wanted() || JSON.stringify(this._cells()) === this._sent) {
      return;
    }
    this._set('typing');
    void this._debouncer.invoke();
  }

  private _cells(): CellSource[] {
    const { model } = this._panel;
    return model ? codeOf(model) : [];
  }

  private _set(state: DraftState): void {
    if (state !== this._state && !this._disposed) {
      this._state = state;
      this._changed.emit(state);
    }
  }

  private _sent = '';
  private _state: DraftState = 'saved';
  private _debouncer: Debouncer;
  private _sending: Promise<void> = Promise.resolve();
  private _retry: ReturnType<typeof setTimeout> | undefined;
  private _disposed = false;
  private _changed = new Signal<this, DraftState>(this);
}
