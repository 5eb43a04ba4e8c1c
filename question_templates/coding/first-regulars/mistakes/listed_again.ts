// misconception: lists a name again with every entry after it is complete
// hint: Can a name be twice in your result? Try one that comes much more often than needed.
function firstRegulars(visits: string[], times: number, pause: number, places: number): string[] {
  const last = new Map<string, number>();
  const counted = new Map<string, number>();
  const regulars: string[] = [];
  for (const [position, name] of visits.entries()) {
    if (position - (last.get(name) ?? -pause) >= pause) {
      last.set(name, position);
      const count = (counted.get(name) ?? 0) + 1;
      counted.set(name, count);
      if (count >= times) {
        regulars.push(name);
      }
    }
  }
  return regulars.slice(0, places);
}
