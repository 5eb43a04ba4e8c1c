// misconception: goes over all that is left, and over all pairs for each of them, whenever one has been done
// hint: The number is right. After one has been done, which others can have become possible by that, and how many do you look at?
function fewestChanges(
  sides: number[],
  before: number[][],
  start: number | null,
  back: boolean,
): number {
  function changesFrom(begin: number): number {
    const left = new Set(sides.keys());
    let side = begin;
    let changes = 0;
    while (left.size > 0) {
      const held = new Set(before.filter((pair) => left.has(pair[0])).map((pair) => pair[1]));
      const possible = [...left].filter((job) => !held.has(job));
      if (possible.length === 0) {
        return -1;
      }
      const here = possible.filter((job) => sides[job] === side);
      if (here.length > 0) {
        left.delete(here[0]);
      } else {
        side = 1 - side;
        changes++;
      }
    }
    return back ? changes + changes % 2 : changes;
  }

  return start === null ? Math.min(changesFrom(0), changesFrom(1)) : changesFrom(start);
}
