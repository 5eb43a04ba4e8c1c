function labelsBetween(first: number, last: number, missing: number[]): number {
  const left = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter((figure) => !missing.includes(figure));
  let apart = 0;
  let weight = 1;
  // Place by place from the right; a label that has ended counts as nothing.
  while (first > 0 || last > 0) {
    apart += (left.indexOf(first % 10) - left.indexOf(last % 10)) * weight;
    weight *= left.length;
    first = Math.floor(first / 10);
    last = Math.floor(last / 10);
  }
  return Math.abs(apart) + 1;
}
