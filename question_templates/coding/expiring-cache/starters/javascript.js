/** Keeps at most `capacity` entries, each for `lifetime`. */
class ExpiringCache {
  /**
   * @param {number} capacity
   * @param {number} lifetime
   * @param {boolean} renew
   */
  constructor(capacity, lifetime, renew) {
    // Write your answer here.
  }

  /**
   * Store the value under the key.
   *
   * @param {string} key
   * @param {number} value
   * @param {number} now
   * @returns {void}
   */
  put(key, value, now) {
  }

  /**
   * Return the value, or `null`.
   *
   * @param {string} key
   * @param {number} now
   * @returns {number | null}
   */
  get(key, now) {
  }

  /**
   * Return the number of living entries.
   *
   * @param {number} now
   * @returns {number}
   */
  size(now) {
  }
}
