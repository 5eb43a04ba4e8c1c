/**
 * Return the settings as pairs `[name, value]`, the one set last at the end.
 *
 * @param {string} text
 * @param {string} marks
 * @returns {string[][]}
 */
function readSettings(text, marks) {
  // Write your answer here.
}
