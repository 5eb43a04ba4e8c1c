// misconception: walks over the whole grid in every minute to find what is new
// hint: The result is right. In a grid that takes 20,000 minutes, how many cells do you look at, and how many of them are new?
/** Give the remainder from 0 to `size - 1`, also for a negative number. */
function wrap(value: number, size: number): number {
  return ((value % size) + size) % size;
}

function spreading(grid: number[][], moves: number[][], around: boolean): number[] {
  const rows = grid.length;
  const columns = grid[0].length;
  const minute: (number | null)[][] = grid.map((row) => row.map((cell) => (cell === 2 ? 0 : null)));
  let now = 0;
  while (true) {
    const fresh: [number, number][] = [];
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) {
        if (minute[r][c] !== now) {
          continue;
        }
        for (const [down, right] of moves) {
          let row = r + down;
          let column = c + right;
          if (around) {
            row = wrap(row, rows);
            column = wrap(column, columns);
          } else if (row < 0 || row >= rows || column < 0 || column >= columns) {
            continue;
          }
          if (grid[row][column] === 0 && minute[row][column] === null) {
            fresh.push([row, column]);
          }
        }
      }
    }
    if (fresh.length === 0) {
      break;
    }
    now++;
    for (const [row, column] of fresh) {
      minute[row][column] = now;
    }
  }
  let never = 0;
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      if (grid[r][c] === 0 && minute[r][c] === null) {
        never++;
      }
    }
  }
  return [now, never];
}
