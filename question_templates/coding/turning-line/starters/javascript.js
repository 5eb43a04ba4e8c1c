/** A line of names that can be turned round. */
class TurningLine {
  /**
   * @param {string[]} names
   * @param {boolean} admits
   */
  constructor(names, admits) {
    // Write your answer here.
  }

  /**
   * Return the name at the front, or `null`.
   *
   * @returns {string | null}
   */
  front() {
  }

  /**
   * Return the name directly behind, or `null`.
   *
   * @param {string} name
   * @returns {string | null}
   */
  behind(name) {
  }

  /**
   * Move or add a name directly behind another; tell whether that was possible.
   *
   * @param {string} name
   * @param {string} other
   * @returns {boolean}
   */
  goBehind(name, other) {
  }

  /**
   * Take a name out; tell whether it was there.
   *
   * @param {string} name
   * @returns {boolean}
   */
  leave(name) {
  }

  /**
   * Turn the whole line round.
   *
   * @returns {void}
   */
  turn() {
  }
}
