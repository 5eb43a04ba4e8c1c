// misconception: marks new cells while still walking over the grid, so that they pass it on within the same minute
// hint: Follow one minute by hand. Does a cell that is new in this minute already act in it?
/** Give the remainder from 0 to `size - 1`, also for a negative number. */
function wrap(value: number, size: number): number {
  return ((value % size) + size) % size;
}

function spreading(grid: number[][], moves: number[][], around: boolean): number[] {
  const rows = grid.length;
  const columns = grid[0].length;
  const cells = grid.map((row) => [...row]);
  let last = 0;
  let minute = 0;
  let changed = true;
  while (changed) {
    changed = false;
    minute++;
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) {
        if (cells[r][c] !== 2) {
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
          if (cells[row][column] === 0) {
            cells[row][column] = 2;
            changed = true;
          }
        }
      }
    }
    if (changed) {
      last = minute;
    }
  }
  return [last, cells.flat().filter((cell) => cell === 0).length];
}
