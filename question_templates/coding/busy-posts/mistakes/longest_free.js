// misconception: keeps all posts in one order by the moment they get free, and so takes the one that is free for longest
// hint: Three posts are free, number 3 for the longest time. Which one is taken by the rules, and which one by your code?

/** What `before` puts first comes out first. */
class Heap {
  items = [];
  before;

  constructor(before) {
    this.before = before;
  }

  push(item) {
    let place = this.items.length;
    this.items.push(item);
    while (place > 0) {
      const above = Math.floor((place - 1) / 2);
      if (!this.before(item, this.items[above])) {
        break;
      }
      this.items[place] = this.items[above];
      place = above;
    }
    this.items[place] = item;
  }

  first() {
    return this.items[0];
  }

  pop() {
    const first = this.items[0];
    const item = this.items.pop();
    const count = this.items.length;
    if (count > 0) {
      let place = 0;
      while (2 * place + 1 < count) {
        let below = 2 * place + 1;
        if (below + 1 < count && this.before(this.items[below + 1], this.items[below])) {
          below++;
        }
        if (!this.before(this.items[below], item)) {
          break;
        }
        this.items[place] = this.items[below];
        place = below;
      }
      this.items[place] = item;
    }
    return first;
  }
}

function busyPosts(arrivals, durations, pauses, patience) {
  const posts = new Heap((one, other) =>
    one.until < other.until || (one.until === other.until && one.post < other.post)
  );
  pauses.forEach((_, place) => posts.push({ until: 0, post: place + 1 }));
  const taken = [];
  for (const [guest, now] of arrivals.entries()) {
    const first = posts.first();
    if (first === undefined || first.until - now > patience) {
      taken.push(0);
      continue;
    }
    const { until, post } = posts.pop();
    posts.push({ until: Math.max(until, now) + durations[guest] + pauses[post - 1], post });
    taken.push(post);
  }
  return taken;
}
