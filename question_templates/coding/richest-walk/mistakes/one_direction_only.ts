// misconception: looks only at walks that lead straight towards the entrance, or away from it
// hint: May a walk lead towards the entrance first and then away from it again? Look for one that brings more.
function richestWalk(
  towards: number[],
  worth: number[],
  hard: number[],
  limit: number,
): number | null {
  const behind: number[][] = towards.map(() => []);
  const order: number[] = [];
  for (const [place, other] of towards.entries()) {
    if (other === -1) {
      order.push(place);
    } else {
      behind[other].push(place);
    }
  }
  for (const place of order) {
    order.push(...behind[place]);
  }
  const isHard = new Set(hard);

  /** Put a place in front of the walks that begin behind it. */
  function inFront(place: number, row: number[]): number[] {
    const shifted = isHard.has(place) ? [-Infinity, ...row.slice(0, limit)] : row;
    return shifted.map((value) => value + worth[place]);
  }

  const rows: number[][] = towards.map(() => []);
  let best = -Infinity;
  for (const place of order.reverse()) {
    // walks[k]: the best one from here, away from the entrance, with at most k hard places.
    let walks = inFront(place, new Array(limit + 1).fill(0));
    for (const other of behind[place]) {
      const row = rows[other];
      const longer = inFront(place, row);
      walks = walks.map((value, used) => Math.max(value, longer[used]));
    }
    best = Math.max(best, walks[limit]);
    rows[place] = walks;
  }
  return best === -Infinity ? null : best;
}
