// misconception: does not close the line where somebody has gone away to another place
// hint: Somebody in the middle goes to the back. Who is now behind the one who was in front of them?
class TurningLine {
  admits;
  // "" stands before the front and after the back, so that the line is a ring.
  next = new Map([["", ""]]);
  before = new Map([["", ""]]);

  constructor(names, admits) {
    this.admits = admits;
    for (const [place, name] of names.entries()) {
      this.join(place > 0 ? names[place - 1] : "", name);
      this.join(name, "");
    }
  }

  front() {
    return this.next.get("") || null;
  }

  behind(name) {
    return this.next.get(name) || null;
  }

  goBehind(name, other) {
    const known = this.next.has(name);
    if (name === other || !this.next.has(other) || !(known || this.admits)) {
      return false;
    }
    this.join(name, this.next.get(other) ?? "");
    this.join(other, name);
    return true;
  }

  leave(name) {
    if (!this.next.has(name)) {
      return false;
    }
    this.join(this.before.get(name) ?? "", this.next.get(name) ?? "");
    this.next.delete(name);
    this.before.delete(name);
    return true;
  }

  turn() {
    [this.next, this.before] = [this.before, this.next];
  }

  join(one, other) {
    this.next.set(one, other);
    this.before.set(other, one);
  }
}
