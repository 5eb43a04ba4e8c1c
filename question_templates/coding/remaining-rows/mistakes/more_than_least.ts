// misconception: keeps only rows that have more than `least`
// hint: Read again which rows are kept: what about one of exactly `least`?
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
    if (followers.has(front)) {
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
  return rows.filter((row) => row.length > least).sort((one, other) => one[0] - other[0]);
}
