/** Take each one out of the links, then read the rows that are left. */
function remainingRows(behind, gone, closes, least) {
  const after = [...behind];
  const before = new Array(behind.length).fill(-1);
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
  const rows = [];
  for (let front = 0; front < behind.length; front++) {
    if (before[front] === -1 && !missing.has(front)) {
      const row = [];
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
