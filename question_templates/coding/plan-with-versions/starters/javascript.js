/** A row of numbers whose versions can be saved and restored. */
class RowPlan {
  /**
   * @param {number} size
   */
  constructor(size) {
    // Write your answer here.
  }

  /**
   * Give one place a new number.
   *
   * @param {number} place
   * @param {number} value
   * @returns {void}
   */
  write(place, value) {
  }

  /**
   * Return the sum of the current row from `first` to `last`.
   *
   * @param {number} first
   * @param {number} last
   * @returns {number}
   */
  total(first, last) {
  }

  /**
   * Return the number of the version that holds the current row.
   *
   * @returns {number}
   */
  save() {
  }

  /**
   * Make a saved version the current row.
   *
   * @param {number} version
   * @returns {void}
   */
  restore(version) {
  }

  /**
   * Return the sum of a saved version from `first` to `last`.
   *
   * @param {number} version
   * @param {number} first
   * @param {number} last
   * @returns {number}
   */
  totalAt(version, first, last) {
  }

  /**
   * Return the version from which this one comes, or -1.
   *
   * @param {number} version
   * @returns {number}
   */
  origin(version) {
  }
}
