/** Take each one out of the links, then read the rows that are left. */
function remainingRows(
  behind: number[],
  gone: number[],
  closes: boolean,
  least: number,
): number[][] {
  const after = [...behind];
  const before: number[] = new Array(behind.length).fill(-1);
  for (const [number, other] of behind.entries()) {
    if (other !== -1) {
      before[other] = number;
    }
  }
  const missing = new Set(gone);
  for (const number of missing) {
    const one = before[number];
    const other = after[number];
    if (one !== -1) {
      after[one] = closes ? other : -1;
    }
    if (other !== -1) {
      before[other] = closes ? one : -1;
    }
  }
  const rows: number[][] = [];
  for (let front = 0; front < behind.length; front++) {
    if (before[front] === -1 && !missing.has(front)) {
      const row: number[] = [];
      for (let at = front; at !== -1; at = after[at]) {
        row.push(at);
      }
      if (row.length >= least) {
        rows.push(row);
      }
    }
  }
  return rows;
}
