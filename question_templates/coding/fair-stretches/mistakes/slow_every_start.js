// misconception: begins anew at every position and goes on until a limit is passed, which is far too slow
// hint: How many entries do you look at in all when a good stretch may be a third of the list?
function fairStretches(
  owners,
  costs,
  most,
  budget,
  least,
) {
  let found = 0;
  for (let start = 0; start < owners.length; start++) {
    const inside = new Map();
    let total = 0;
    for (let end = start; end < owners.length; end++) {
      const owner = owners[end];
      inside.set(owner, (inside.get(owner) ?? 0) + 1);
      total += costs[end];
      if (total > budget || (owner !== 0 && (inside.get(owner) ?? 0) > most)) {
        break;
      }
      if (end - start + 1 >= least) {
        found++;
      }
    }
  }
  return found;
}
