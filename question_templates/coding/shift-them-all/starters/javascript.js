/** Keeps a number for each key, and can shift all of them together. */
class ShiftBoard {
  constructor() {
    // Write your answer here.
  }

  /**
   * Give a key its value.
   *
   * @param {string} key
   * @param {number} value
   * @returns {void}
   */
  put(key, value) {
  }

  /**
   * Add `by` to the values of all free keys.
   *
   * @param {number} by
   * @returns {void}
   */
  shift(by) {
  }

  /**
   * Keep the value of a key from being shifted; say whether it was free.
   *
   * @param {string} key
   * @returns {boolean}
   */
  pin(key) {
  }

  /**
   * Let the value of a key be shifted again; say whether it was pinned.
   *
   * @param {string} key
   * @returns {boolean}
   */
  free(key) {
  }

  /**
   * Return the value, or `null`.
   *
   * @param {string} key
   * @returns {number | null}
   */
  get(key) {
  }
}
