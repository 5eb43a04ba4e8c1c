// misconception: keeps the names in a list, which has to be searched and moved up for each call
// hint: The answers are right. How many names does your code look at, or move, for a single call?
class TurningLine {
  names;
  admits;

  constructor(names, admits) {
    this.names = [...names];
    this.admits = admits;
  }

  front() {
    return this.names.length > 0 ? this.names[0] : null;
  }

  behind(name) {
    const place = this.names.findIndex((one) => one === name);
    return place >= 0 && place + 1 < this.names.length ? this.names[place + 1] : null;
  }

  goBehind(name, other) {
    if (name === other || !this.names.includes(other)) {
      return false;
    }
    if (!this.names.includes(name) && !this.admits) {
      return false;
    }
    this.names = this.names.flatMap((one) => {
      const stays = one === name ? [] : [one];
      return one === other ? [...stays, name] : stays;
    });
    return true;
  }

  leave(name) {
    if (!this.names.includes(name)) {
      return false;
    }
    this.names = this.names.filter((one) => one !== name);
    return true;
  }

  turn() {
    this.names = [...this.names].reverse();
  }
}
