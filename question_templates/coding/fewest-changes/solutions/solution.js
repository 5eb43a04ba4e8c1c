function fewestChanges(sides, before, start, back) {
  const after = sides.map(() => []);
  const conditions = sides.map(() => 0);
  for (const [first, later] of before) {
    after[first].push(later);
    conditions[later]++;
  }

  function changesFrom(begin) {
    const open = [...conditions];
    const possible = [[], []];
    for (const [job, count] of conditions.entries()) {
      if (count === 0) {
        possible[sides[job]].push(job);
      }
    }
    let side = begin;
    let done = 0;
    let changes = 0;
    while (true) {
      for (let job = possible[side].pop(); job !== undefined; job = possible[side].pop()) {
        done++;
        for (const later of after[job]) {
          open[later]--;
          if (open[later] === 0) {
            possible[sides[later]].push(later);
          }
        }
      }
      side = 1 - side;
      if (possible[side].length === 0) {
        break;
      }
      changes++;
    }
    if (done < sides.length) {
      return -1;
    }
    return back ? changes + changes % 2 : changes;
  }

  return start === null ? Math.min(changesFrom(0), changesFrom(1)) : changesFrom(start);
}
