// misconception: believes that an even share of the whole, or the largest piece, is the answer
// hint: Divide pieces of 5, 5, 5 into two groups. Is half of the whole enough?
function smallestSize(
  pieces: number[],
  groups: number,
  between: number,
  most: number,
): number {
  if (pieces.length === 0) {
    return 0;
  }
  if (pieces.length > groups * most) {
    return -1;
  }
  const sum = pieces.reduce((sum, piece) => sum + piece, 0);
  const whole = sum + between * Math.max(0, pieces.length - groups);
  const largest = pieces.reduce((largest, piece) => Math.max(largest, piece), 0);
  return Math.max(largest, Math.ceil(whole / groups));
}
