// misconception: takes a stretch that costs exactly the budget for too dear
// hint: The sum may be at most `budget`. What does your comparison say when they are equal?
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
    while (left <= right && (total >= budget || (owner !== 0 && count(owner) > most))) {
      inside.set(owners[left], count(owners[left]) - 1);
      total -= costs[left];
      left++;
    }
    found += Math.max(0, right - left + 2 - least);
  }
  return found;
}
