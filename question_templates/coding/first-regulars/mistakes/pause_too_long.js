// misconception: wants more than `pause` positions between two entries that count
// hint: Two entries exactly `pause` positions apart: do both count?
function firstRegulars(visits, times, pause, places) {
  const last = new Map();
  const counted = new Map();
  const regulars = [];
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
