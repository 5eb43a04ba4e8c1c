/** Give the first names that have come often enough. */
function firstRegulars(visits: string[], times: number, pause: number, places: number): string[] {
  // Write your answer here.
}
