// misconception: still counts those who have left as part of the line
// hint: Somebody leaves. What do you get when you ask who is behind them, or let another one go behind them?
class TurningLine {
  admits: boolean;
  // "" stands before the front and after the back, so that the line is a ring.
  next = new Map<string, string>([["", ""]]);
  before = new Map<string, string>([["", ""]]);

  constructor(names: string[], admits: boolean) {
    this.admits = admits;
    for (const [place, name] of names.entries()) {
      this.join(place > 0 ? names[place - 1] : "", name);
      this.join(name, "");
    }
  }

  front(): string | null {
    return this.next.get("") || null;
  }

  behind(name: string): string | null {
    return this.next.get(name) || null;
  }

  goBehind(name: string, other: string): boolean {
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

  leave(name: string): boolean {
    if (!this.next.has(name)) {
      return false;
    }
    this.join(this.before.get(name) ?? "", this.next.get(name) ?? "");
    return true;
  }

  turn(): void {
    [this.next, this.before] = [this.before, this.next];
  }

  join(one: string, other: string): void {
    this.next.set(one, other);
    this.before.set(other, one);
  }
}
