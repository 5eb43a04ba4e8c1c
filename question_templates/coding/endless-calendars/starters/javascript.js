/** Gives the events of many series in order. */
class Upcoming {
  /**
   * @param {number[][]} series
   */
  constructor(series) {
    // Write your answer here.
  }

  /**
   * Return the next event as `[moment, number]` and pass it, or `null`.
   *
   * @returns {number[] | null}
   */
  next() {
  }

  /**
   * Return the next event as `[moment, number]` without passing it, or `null`.
   *
   * @returns {number[] | null}
   */
  peek() {
  }

  /**
   * Pass all events before the moment.
   *
   * @param {number} moment
   * @returns {void}
   */
  skipTo(moment) {
  }

  /**
   * End a series.
   *
   * @param {number} number
   * @returns {void}
   */
  stop(number) {
  }
}
