function remainingRows(behind, gone, closes, least) {
  const missing = new Set(gone);
  const followers = new Set(behind);
  const rows = [];
  for (let front = 0; front < behind.length; front++) {
    if (followers.has(front)) {
      continue;
    }
    let row = [];
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
