/** Return the settings as pairs `[name, value]`, the one set last at the end. */
function readSettings(text: string, marks: string): string[][] {
  // Write your answer here.
}
