// misconception: wants more than `pause` positions between two entries that count
// hint: Two entries exactly `pause` positions apart: do both count?
function firstRegulars(visits: string[], times: number, pause: number, places: number): string[] {
  const last = new Map<string, number>();
  const counted = new Map<string, number>();
  const regulars: string[] = [];
  for (const [position, name] of visits.entries()) {
    if (position - (last.get(name) ?? -pause - 1) > pause) {
      last.set(name, position);
      const count = (counted.get(name) ?? 0) + 1;
      counted.set(name, count);
      if (count === times) {
        regulars.push(name);
      }
    }
  }
  return regulars.slice(0, places);
}
