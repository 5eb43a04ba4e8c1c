// misconception: counts for each end only the longest good stretch, not the shorter ones inside it
// hint: A good stretch of five entries ends here. How many others end here and are good as well?
function fairStretches(
  owners,
  costs,
  most,
  budget,
  least,
) {
  const inside = new Map();
  const count = (owner) => inside.get(owner) ?? 0;
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
    if (right - left + 1 >= least) {
      found++;
    }
  }
  return found;
}
