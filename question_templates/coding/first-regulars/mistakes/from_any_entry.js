// misconception: measures the pause from the last entry of the name, even if that one did not count
// hint: Somebody comes at every single position. Does anything but the first entry ever count in your code?
function firstRegulars(visits, times, pause, places) {
  const last = new Map();
  const counted = new Map();
  const regulars = [];
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
