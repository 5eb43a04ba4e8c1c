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
    if (known) {
      this.join(this.before.get(name) ?? "", this.next.get(name) ?? "");
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
