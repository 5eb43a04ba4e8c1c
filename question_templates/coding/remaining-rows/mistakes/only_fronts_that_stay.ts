// misconception: begins only at fronts that are still there, and so loses all that stood behind one that has gone
// hint: The first of a row goes. Who leads the others now, and does your code ever come to them?
function remainingRows(
  behind: number[],
  gone: number[],
  closes: boolean,
  least: number,
): number[][] {
  const missing = new Set(gone);
  const followers = new Set(behind);
  const rows: number[][] = [];
  for (let front = 0; front < behind.length; front++) {
    if (followers.has(front) || missing.has(front)) {
      continue;
    }
    let row: number[] = [];
    rows.push(row);
    for (let at = front; at !== -1; at = behind[at]) {
      if (!missing.has(at)) {
        row.push(at);
      } else if (!closes) {
        row = [];
        rows.push(row);
      }
    }
  }
  return rows.filter((row) => row.length >= least).sort((one, other) => one[0] - other[0]);
}
