// misconception: counts the time of a waiting one from the arrival instead of from the moment the post gets free
// hint: Somebody waits five minutes and then stays for ten. When is the post free again?
interface Busy {
  until: number;
  post: number;
}

/** What `before` puts first comes out first. */
class Heap<T> {
  items: T[] = [];
  before: (one: T, other: T) => boolean;

  constructor(before: (one: T, other: T) => boolean) {
    this.before = before;
  }

  push(item: T): void {
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

  first(): T | undefined {
    return this.items[0];
  }

  pop(): T {
    const first = this.items[0];
    const item = this.items.pop() as T;
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

function busyPosts(
  arrivals: number[],
  durations: number[],
  pauses: number[],
  patience: number,
): number[] {
  const free = new Heap<number>((one, other) => one < other);
  const busy = new Heap<Busy>((one, other) =>
    one.until < other.until || (one.until === other.until && one.post < other.post)
  );
  pauses.forEach((_, place) => free.push(place + 1));
  const taken: number[] = [];
  for (const [guest, now] of arrivals.entries()) {
    let next = busy.first();
    while (next !== undefined && next.until <= now) {
      free.push(busy.pop().post);
      next = busy.first();
    }
    let post: number;
    if (free.first() !== undefined) {
      post = free.pop();
    } else if (next !== undefined && next.until - now <= patience) {
      post = busy.pop().post;
    } else {
      taken.push(0);
      continue;
    }
    busy.push({ until: now + durations[guest] + pauses[post - 1], post });
    taken.push(post);
  }
  return taken;
}
