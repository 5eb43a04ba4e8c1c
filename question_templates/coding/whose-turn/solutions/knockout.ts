/** Let the lines play a knockout: who is best of two halves is known at each of its levels. */
class Knockout {
  players: number;
  best: [number, number][];

  constructor(players: number) {
    this.players = players;
    this.best = new Array(2 * players).fill([Infinity, -1]);
  }

  enter(number: number, value: number): void {
    let node = this.players + number;
    this.best[node] = value === Infinity ? [value, -1] : [value, number];
    while (node > 1) {
      node = Math.floor(node / 2);
      const [one, other] = [this.best[2 * node], this.best[2 * node + 1]];
      const first = one[0] < other[0] || (one[0] === other[0] && one[1] < other[1]);
      this.best[node] = first ? one : other;
    }
  }
}

function whoseTurn(lines: number[][], pause: number, greatest: boolean): number[] {
  const rest = lines.map((line) => [...line].reverse().map((value) => greatest ? -value : value));
  const game = new Knockout(lines.length);
  let left = 0;
  for (const [number, line] of rest.entries()) {
    if (line.length > 0) {
      game.enter(number, line[line.length - 1]);
      left += line.length;
    }
  }
  const chosen: number[] = [];
  while (left > 0) {
    const number = game.best[1][1];
    chosen.push(number);
    if (number >= 0) {
      left--;
      rest[number].pop();
      game.enter(number, Infinity);
    }
    // Whoever was chosen `pause` turns ago may be chosen again from the next turn on.
    if (chosen.length > pause) {
      const back = chosen[chosen.length - 1 - pause];
      if (back >= 0 && rest[back].length > 0) {
        game.enter(back, rest[back][rest[back].length - 1]);
      }
    }
  }
  return chosen;
}
