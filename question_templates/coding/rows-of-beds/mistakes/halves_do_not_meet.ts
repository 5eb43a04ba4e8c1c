// misconception: multiplies the numbers of rows for two halves, as if nothing could go wrong where they meet
// hint: Take two rows that are both allowed and put them together. Is the long row always allowed?
function countRows(
  length: number,
  kinds: number,
  run: number,
  rests: number,
  modulus: number,
): number {
  if (length > 12) {
    const half = countRows(Math.floor(length / 2), kinds, run, rests, modulus);
    const rest = countRows(length % 2, kinds, run, rests, modulus);
    return ((half * half) % modulus) * rest % modulus;
  }
  let ends: number[] = new Array(rests + 1 + run).fill(0);
  ends[0] = 1;
  for (let place = 0; place < length; place++) {
    const total = ends.reduce((sum, rows) => sum + rows) % modulus;
    const empty = ends.slice(0, rests + 1).reduce((sum, rows) => sum + rows) % modulus;
    const planted = total - empty + modulus;
    const fresh = (kinds * empty + (kinds - 1) * planted) % modulus;
    ends = [0, ...ends.slice(0, rests), fresh, ...ends.slice(rests + 1, -1)];
    if (rests > 0) {
      ends[1] += planted % modulus;
    }
  }
  return ends.reduce((sum, rows) => sum + rows) % modulus;
}
