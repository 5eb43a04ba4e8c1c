/** Take away one dead end after the other; each hands what it knows to its only neighbour. */
function richestWalk(
  towards: number[],
  worth: number[],
  hard: number[],
  limit: number,
): number | null {
  const own = towards.map(() => 0);
  for (const place of hard) {
    own[place] = 1;
  }
  const ahead = towards.map(() => 0); // how many have yet to hand over
  for (const other of towards) {
    if (other !== -1) {
      ahead[other]++;
    }
  }
  // The best walk that ends at a place and visits exactly so many hard places.
  const arms = worth.map((value, place) => new Map([[own[place], value]]));
  let best = -Infinity;
  for (const [place, value] of worth.entries()) {
    if (own[place] <= limit) {
      best = Math.max(best, value);
    }
  }
  const ends = [...towards.keys()].filter((place) => ahead[place] === 0);
  for (const place of ends) {
    const other = towards[place];
    if (other === -1) {
      continue;
    }
    const arm = arms[place];
    const others = arms[other];
    for (const [used, value] of arm) {
      for (const [more, rest] of others) {
        if (used + more <= limit) {
          best = Math.max(best, value + rest);
        }
      }
    }
    for (const [used, value] of arm) {
      const total = used + own[other];
      if (total <= limit) {
        others.set(total, Math.max(others.get(total) ?? -Infinity, value + worth[other]));
      }
    }
    ahead[other]--;
    if (ahead[other] === 0) {
      ends.push(other);
    }
  }
  return best === -Infinity ? null : best;
}
