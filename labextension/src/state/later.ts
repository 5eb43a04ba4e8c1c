import type { IDisposable } from '@lumino/disposable';

/** Something to be done once, a moment after it was asked for, however often that was. */
export class Later implements IDisposable {
  /**
   * @param _do - what is to be done
   * @param _ms - how long a moment is
   * @param _restart - whether asking again begins the moment anew
   */
  constructor(
    private readonly _do: () => void,
    private readonly _ms: number,
    private readonly _restart = false
  ) {}

  get isDisposed(): boolean {
    return this._disposed;
  }

  ask(): void {
    if (this._disposed || (this._timer !== undefined && !this._restart)) {
      return;
    }
    clearTimeout(this._timer);
    this._timer = setTimeout(() => {
      this._timer = undefined;
      this._do();
    }, this._ms);
  }

  dispose(): void {
    this._disposed = true;
    clearTimeout(this._timer);
  }

  private _timer: ReturnType<typeof setTimeout> | undefined;
  private _disposed = false;
}
