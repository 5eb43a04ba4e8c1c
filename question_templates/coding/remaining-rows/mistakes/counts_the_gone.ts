// misconception: compares the length that a row had before anybody went with `least`
// hint: A row of exactly `least` loses one. Is it still long enough, by the statement and by your code?
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
    let length = 0;
    for (let at = front; at !== -1; at = behind[at]) {
      length++;
      if (!missing.has(at)) {
        row.push(at);
      } else if (!closes) {
        if (row.length > 0 && length >= least) {
          rows.push(row);
        }
        row = [];
        length = 0;
      }
    }
    if (row.length > 0 && length >= least) {
      rows.push(row);
    }
  }
  return rows.sort((one, other) => one[0] - other[0]);
}
