/** Keeps at most `capacity` entries, each for `lifetime`. */
class ExpiringCache {
  constructor(capacity: number, lifetime: number, renew: boolean) {
    // Write your answer here.
  }

  /** Store the value under the key. */
  put(key: string, value: number, now: number): void {
  }

  /** Return the value, or `null`. */
  get(key: string, now: number): number | null {
  }

  /** Return the number of living entries. */
  size(now: number): number {
  }
}
