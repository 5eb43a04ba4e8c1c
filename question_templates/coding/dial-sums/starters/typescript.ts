/** Return the position of the dial on which the calculation ends. */
function dialValue(
  text: string,
  ranks: Record<string, number>,
  fromRight: number[],
  size: number,
): number {
  // Write your answer here.
}
