function countRows(
  length,
  kinds,
  run,
  rests,
  modulus,
) {
  // As power series, with one term for each length: a run of one kind is x + ... + x^run, a gap x + ... + x^rests.
  // All rows are (1 + gap)(1 + run) / (1 - (kinds - 1) run - kinds * run * gap).
  const ones = (count) => new Array(count).fill(1);
  let above = times(ones(rests + 1), ones(run + 1), modulus);
  let below = times([0, ...ones(run)], ones(rests + 1), modulus).map((term) => -kinds * term);
  below = below.map((term, power) => power === 0 ? 1 : power <= run ? term + 1 : term);
  while (length > 0) {
    // Above and below times the series of -x: below, only even powers are left.
    const other = below.map((term, power) => power % 2 === 1 ? -term : term);
    const odd = length % 2;
    above = times(above, other, modulus).filter((_, power) => power % 2 === odd);
    below = times(below, other, modulus).filter((_, power) => power % 2 === 0);
    length = Math.floor(length / 2);
  }
  return above[0] % modulus;
}

/** Multiply two series; what comes out is not negative. */
function times(left, right, modulus) {
  const found = new Array(left.length + right.length - 1).fill(0);
  for (const [i, a] of left.entries()) {
    for (const [j, b] of right.entries()) {
      found[i + j] = (((found[i + j] + a * b) % modulus) + modulus) % modulus;
    }
  }
  return found;
}
