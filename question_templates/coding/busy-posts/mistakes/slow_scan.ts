// misconception: looks at every post for every arrival although only the smallest of a group is wanted
// hint: The answers are right. How many posts do you look at for one arrival, and how many of them had changed since the last one?
interface Busy {
  until: number;
  post: number;
}

function busyPosts(
  arrivals: number[],
  durations: number[],
  pauses: number[],
  patience: number,
): number[] {
  const posts: Busy[] = pauses.map((_, place) => ({ until: 0, post: place + 1 }));
  const taken: number[] = [];
  for (const [guest, now] of arrivals.entries()) {
    const free = posts.filter((post) => post.until <= now);
    const best = free.length > 0
      ? free[0]
      : posts.reduce((one, other) => other.until < one.until ? other : one);
    const start = Math.max(now, best.until);
    if (start - now > patience) {
      taken.push(0);
      continue;
    }
    best.until = start + durations[guest] + pauses[best.post - 1];
    taken.push(best.post);
  }
  return taken;
}
