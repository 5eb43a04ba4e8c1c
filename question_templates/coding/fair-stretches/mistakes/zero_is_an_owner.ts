// misconception: treats the number 0 as an owner of whom there may be only so many
// hint: What does the statement say about the entries 0? Try a list in which there are many of them.
function fairStretches(
  owners: number[],
  costs: number[],
  most: number,
  budget: number,
  least: number,
): number {
  const inside = new Map<number, number>();
  const count = (owner: number) => inside.get(owner) ?? 0;
  let left = 0;
  let total = 0;
  let found = 0;
  for (const [right, owner] of owners.entries()) {
    inside.set(owner, count(owner) + 1);
    total += costs[right];
    while (total > budget || count(owner) > most) {
      inside.set(owners[left], count(owners[left]) - 1);
      total -= costs[left];
      left++;
    }
    found += Math.max(0, right - left + 2 - least);
  }
  return found;
}
