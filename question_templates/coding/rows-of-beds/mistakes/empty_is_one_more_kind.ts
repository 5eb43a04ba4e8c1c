// misconception: treats empty places as one more kind, with the limit of the others
// hint: Which limit holds for empty places next to each other? Count rows of empty places only.
function countRows(
  length: number,
  kinds: number,
  run: number,
  rests: number,
  modulus: number,
): number {
  kinds += rests > 0 ? 1 : 0;
  const size = run + 1;
  let rule: number[][] = [];
  for (let row = 0; row < size; row++) {
    rule.push(new Array(size).fill(0));
  }
  for (let end = 0; end < size; end++) {
    if (end > 0 && end < run) {
      rule[end + 1][end] = 1;
    }
    rule[1][end] += end > 0 ? kinds - 1 : kinds;
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

function product(left: number[][], right: number[][], modulus: number): number[][] {
  return left.map((row) =>
    right[0].map((_, column) =>
      row.reduce((sum, value, place) => sum + value * right[place][column], 0) % modulus
    )
  );
}
