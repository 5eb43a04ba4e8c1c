// misconception: counts all stretches within the limits and does not ask how long they are
// hint: Which of the stretches you count have fewer than `least` entries?
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
    while (total > budget || (owner !== 0 && count(owner) > most)) {
      inside.set(owners[left], count(owners[left]) - 1);
      total -= costs[left];
      left++;
    }
    found += right - left + 1;
  }
  return found;
}
