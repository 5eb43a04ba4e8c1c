/** Keeps a number for each key, and can shift all of them together. */
class ShiftBoard {
  constructor() {
    // Write your answer here.
  }

  /** Give a key its value. */
  put(key: string, value: number): void {
  }

  /** Add `by` to the values of all free keys. */
  shift(by: number): void {
  }

  /** Keep the value of a key from being shifted; say whether it was free. */
  pin(key: string): boolean {
  }

  /** Let the value of a key be shifted again; say whether it was pinned. */
  free(key: string): boolean {
  }

  /** Return the value, or `null`. */
  get(key: string): number | null {
  }
}
