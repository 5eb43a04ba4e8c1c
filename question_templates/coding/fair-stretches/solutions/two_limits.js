function fairStretches(
  owners,
  costs,
  most,
  budget,
  least,
) {
  // What is spent before each position, and where each owner was met.
  const spent = [0];
  const places = new Map();
  let start = 0;
  let found = 0;
  for (let end = 1; end <= owners.length; end++) {
    const owner = owners[end - 1];
    spent.push(spent[end - 1] + costs[end - 1]);
    if (owner !== 0) {
      const own = places.get(owner) ?? [];
      own.push(end);
      places.set(owner, own);
      if (own.length > most) {
        start = Math.max(start, own[own.length - most - 1]);
      }
    }
    while (spent[end] - spent[start] > budget) {
      start++;
    }
    found += Math.max(0, end - start - least + 1);
  }
  return found;
}
