/**
 * Give the first names that have come often enough.
 *
 * @param {string[]} visits
 * @param {number} times
 * @param {number} pause
 * @param {number} places
 * @returns {string[]}
 */
function firstRegulars(visits, times, pause, places) {
  // Write your answer here.
}
