function countRows(
  length: number,
  kinds: number,
  run: number,
  rests: number,
  modulus: number,
): number {
  // Rows by how they end: 0 to `rests` empty places (0: no place at all), then 1 to `run` of a kind.
  const size = rests + 1 + run;
  let rule: number[][] = [];
  for (let row = 0; row < size; row++) {
    rule.push(new Array(size).fill(0));
  }
  for (let end = 0; end < size; end++) {
    if (end !== rests && end !== size - 1) {
      rule[end + 1][end] = 1;
    }
    if (end > rests) {
      rule[rests + 1][end] += kinds - 1;
      if (rests > 0) {
        rule[1][end] += 1;
      }
    } else {
      rule[rests + 1][end] += kinds;
    }
  }
  let rows = rule.map((_, end) => [end === 0 ? 1 : 0]);
  while (length > 0) {
    if (length % 2 === 1) {
      rows = product(rule, rows, modulus);
    }
    rule = product(rule, rule, modulus);
    length = Math.floor(length / 2);
  }
  return rows.reduce((sum, row) => sum + row[0], 0) % modulus;
}

/** Sums of so few products of such numbers are exact. */
function product(left: number[][], right: number[][], modulus: number): number[][] {
  return left.map((row) =>
    right[0].map((_, column) =>
      row.reduce((sum, value, place) => sum + value * right[place][column], 0) % modulus
    )
  );
}
