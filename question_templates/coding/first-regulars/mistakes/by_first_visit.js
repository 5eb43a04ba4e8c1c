// misconception: lists the names in the order in which they came first
// hint: Somebody who came second may have it complete first. Who is listed before whom?
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
  const complete = [...last.keys()].filter((name) => (counted.get(name) ?? 0) >= times);
  return complete.slice(0, places);
}
