// misconception: returns all names that are complete, however many places there are
// hint: How many names may be returned at most?
function firstRegulars(visits: string[], times: number, pause: number, places: number): string[] {
  const last = new Map<string, number>();
  const counted = new Map<string, number>();
  const regulars: string[] = [];
  for (const [position, name] of visits.entries()) {
    if (position - (last.get(name) ?? -pause) >= pause) {
      last.set(name, position);
      const count = (counted.get(name) ?? 0) + 1;
      counted.set(name, count);
      if (count === times) {
        regulars.push(name);
      }
    }
  }
  return regulars;
}
