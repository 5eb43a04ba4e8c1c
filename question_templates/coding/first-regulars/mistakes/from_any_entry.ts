// misconception: measures the pause from the last entry of the name, even if that one did not count
// hint: Somebody comes at every single position. Does anything but the first entry ever count in your code?
function firstRegulars(visits: string[], times: number, pause: number, places: number): string[] {
  const last = new Map<string, number>();
  const counted = new Map<string, number>();
  const regulars: string[] = [];
  for (const [position, name] of visits.entries()) {
    const before = last.get(name) ?? -pause;
    last.set(name, position);
    if (position - before >= pause) {
      const count = (counted.get(name) ?? 0) + 1;
      counted.set(name, count);
      if (count === times) {
        regulars.push(name);
      }
    }
  }
  return regulars.slice(0, places);
}
