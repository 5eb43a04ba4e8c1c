// misconception: checks only that row and column are not too large, and forgets that a negative index counts from the end
// hint: Which cell does your code find in row -1? Try a start in the upper left corner of a grid that is not closed.
/** Give the remainder from 0 to `size - 1`, also for a negative number. */
function wrap(value: number, size: number): number {
  return ((value % size) + size) % size;
}

function spreading(grid: number[][], moves: number[][], around: boolean): number[] {
  const rows = grid.length;
  const columns = grid[0].length;
  const minute: (number | null)[][] = grid.map((row) => row.map((cell) => (cell === 2 ? 0 : null)));
  const reached: [number, number, number][] = [];
  let never = 0;
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      if (grid[r][c] === 2) {
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
      } else if (row >= rows || column >= columns || row < -rows || column < -columns) {
        continue;
      }
      if (grid.at(row)?.at(column) === 0 && minute.at(row)?.at(column) === null) {
        last = now + 1;
        row = wrap(row, rows);
        column = wrap(column, columns);
        minute[row][column] = last;
        never--;
        reached.push([row, column, last]);
      }
    }
  }
  return [last, never];
}
