// misconception: lets a turn change only who is at the front, not who is behind whom
// hint: After a turn, who is directly behind the one at the front? And behind the next one?
/** A place in the line with its neighbours on the two sides 0 and 1. */
class Link {
  name: string | null;
  sides: Link[];

  constructor(name: string | null) {
    this.name = name;
    this.sides = [this, this];
  }
}

/** Links between two sides of a ring; a turn changes only which of the sides is the back. */
class TurningLine {
  admits: boolean;
  gap = new Link(null); // between the back and the front
  links = new Map<string, Link>();
  back = 1;
  ahead = 1;

  constructor(names: string[], admits: boolean) {
    this.admits = admits;
    for (const name of names) {
      const link = new Link(name);
      this.links.set(name, link);
      this.insert(link, this.gap.sides[0]);
    }
  }

  front(): string | null {
    return this.gap.sides[this.ahead].name;
  }

  behind(name: string): string | null {
    const link = this.links.get(name);
    return link === undefined ? null : link.sides[this.back].name;
  }

  goBehind(name: string, other: string): boolean {
    const ahead = this.links.get(other);
    if (name === other || ahead === undefined) {
      return false;
    }
    let link = this.links.get(name);
    if (link !== undefined) {
      this.remove(link);
    } else if (this.admits) {
      link = new Link(name);
      this.links.set(name, link);
    } else {
      return false;
    }
    this.insert(link, ahead);
    return true;
  }

  leave(name: string): boolean {
    const link = this.links.get(name);
    if (link === undefined) {
      return false;
    }
    this.links.delete(name);
    this.remove(link);
    return true;
  }

  turn(): void {
    this.ahead = 1 - this.ahead;
  }

  insert(link: Link, ahead: Link): void {
    const after = ahead.sides[this.back];
    link.sides[this.back] = after;
    link.sides[1 - this.back] = ahead;
    ahead.sides[this.back] = link;
    after.sides[1 - this.back] = link;
  }

  remove(link: Link): void {
    const [one, other] = link.sides;
    one.sides[1] = other;
    other.sides[0] = one;
  }
}
