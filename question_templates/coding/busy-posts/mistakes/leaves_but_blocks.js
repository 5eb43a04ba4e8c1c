// misconception: lets those who leave keep the post they would have got
// hint: Somebody leaves because the wait is too long. Is the post busier afterwards than before?

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
  const free = new Heap((one, other) => one < other);
  const busy = new Heap((one, other) =>
    one.until < other.until || (one.until === other.until && one.post < other.post)
  );
  pauses.forEach((_, place) => free.push(place + 1));
  const taken = [];
  for (const [guest, now] of arrivals.entries()) {
    let next = busy.first();
    while (next !== undefined && next.until <= now) {
      free.push(busy.pop().post);
      next = busy.first();
    }
    let start = now;
    let post;
    if (free.first() !== undefined) {
      post = free.pop();
    } else {
      const soonest = busy.pop();
      start = soonest.until;
      post = soonest.post;
    }
    busy.push({ until: start + durations[guest] + pauses[post - 1], post });
    taken.push(start - now <= patience ? post : 0);
  }
  return taken;
}
