/**
 * Return the joined spans that last at least `shortest`, ordered by start.
 *
 * @param {number[][]} spans
 * @param {number} gap
 * @param {number} shortest
 * @returns {number[][]}
 */
function joinedSpans(spans, gap, shortest) {
  // Write your answer here.
}
