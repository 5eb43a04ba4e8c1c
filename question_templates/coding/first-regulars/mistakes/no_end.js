// misconception: returns all names that are complete, however many places there are
// hint: How many names may be returned at most?
function firstRegulars(visits, times, pause, places) {
  const last = new Map();
  const counted = new Map();
  const regulars = [];
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
