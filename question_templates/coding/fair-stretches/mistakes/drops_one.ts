// misconception: drops only one entry on the left when one is taken in on the right
// hint: After dropping one entry, is the stretch always good again? Try one cost that is much larger than the others.
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
    if (total > budget || (owner !== 0 && count(owner) > most)) {
      inside.set(owners[left], count(owners[left]) - 1);
      total -= costs[left];
      left++;
    }
    found += Math.max(0, right - left + 2 - least);
  }
  return found;
}
