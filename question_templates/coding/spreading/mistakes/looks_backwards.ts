// misconception: takes moves for mutual, and lets a cell be reached if a move leads from it to a reached one
// hint: With one single move to the right, can anything get to the left? Look at which cell your move is added to.
/** Give the remainder from 0 to `size - 1`, also for a negative number. */
function wrap(value: number, size: number): number {
  return ((value % size) + size) % size;
}

function spreading(grid: number[][], moves: number[][], around: boolean): number[] {
  const rows = grid.length;
  const columns = grid[0].length;
  const bare = new Set<number>();
  let wave: number[] = [];
  for (let place = 0; place < rows * columns; place++) {
    const cell = grid[Math.floor(place / columns)][place % columns];
    if (cell === 0) {
      bare.add(place);
    } else if (cell === 2) {
      wave.push(place);
    }
  }
  let minutes = 0;
  while (true) {
    const next: number[] = [];
    for (const place of wave) {
      for (const [down, right] of moves) {
        let row = Math.floor(place / columns) - down;
        let column = place % columns - right;
        if (around) {
          row = wrap(row, rows);
          column = wrap(column, columns);
        } else if (row < 0 || row >= rows || column < 0 || column >= columns) {
          continue;
        }
        if (bare.delete(row * columns + column)) {
          next.push(row * columns + column);
        }
      }
    }
    if (next.length === 0) {
      return [minutes, bare.size];
    }
    wave = next;
    minutes++;
  }
}
