/** A message of ours that the log does not have yet. */
export interface Unsent {
  key: string;
  text: string;
  time: string;
}

/** What was said here and is on its way; it stands in the conversation at once. */
export class UnsentMessages {
  get all(): readonly Unsent[] {
    return this._all;
  }

  add(message: Unsent): void {
    this._all = [...this._all, message];
  }

  /** It was refused: it will never be logged. */
  drop(message: Unsent): void {
    this._all = this._all.filter(other => other !== message);
  }

  /** The log has one with these words, so that the first of ours with them is sent. */
  logged(text: string): void {
    const index = this._all.findIndex(unsent => unsent.text === text);
    this._all = this._all.filter((_, i) => i !== index);
  }

  private _all: readonly Unsent[] = [];
}
