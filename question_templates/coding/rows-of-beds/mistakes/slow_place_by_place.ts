// misconception: goes on place by place, for each of the places
// hint: The number is right for short rows. How long would your code take for a row of a million million places?
function countRows(
  length: number,
  kinds: number,
  run: number,
  rests: number,
  modulus: number,
): number {
  let ends: number[] = new Array(rests + 1 + run).fill(0);
  ends[0] = 1;
  for (let place = 0; place < length; place++) {
    const total = ends.reduce((sum, rows) => sum + rows);
    const empty = ends.slice(0, rests + 1).reduce((sum, rows) => sum + rows);
    const fresh = (kinds * empty + (kinds - 1) * (total - empty)) % modulus;
    ends = [0, ...ends.slice(0, rests), fresh, ...ends.slice(rests + 1, -1)];
    if (rests > 0) {
      ends[1] += total - empty;
    }
  }
  return ends.reduce((sum, rows) => sum + rows) % modulus;
}
