// misconception: starts from the first source it finds and believes the others make no difference
// hint: Several cells hold it at minute 0. Where in your code do the others get their turn?
/** Give the remainder from 0 to `size - 1`, also for a negative number. */
function wrap(value: number, size: number): number {
  return ((value % size) + size) % size;
}

function spreading(grid: number[][], moves: number[][], around: boolean): number[] {
  const rows = grid.length;
  const columns = grid[0].length;
  const minute: (number | null)[][] = grid.map((row) => row.map(() => null));
  const reached: [number, number, number][] = [];
  let never = 0;
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      if (grid[r][c] === 2 && reached.length === 0) {
        reached.push([r, c, 0]);
      } else if (grid[r][c] === 0) {
        never++;
      }
    }
  }
  let last = 0;
  // What is added while we go through it has its turn, too.
  for (const [r, c, now] of reached) {
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
        last = now + 1;
        minute[row][column] = last;
        never--;
        reached.push([row, column, last]);
      }
    }
  }
  return [last, never];
}
