/** Walk through time once; keep for each number of offers the best amount among those already over. */
function bestProgramme(offers: number[][], rest: number, fee: number, most: number): number {
  // over[k]: exactly k taken, all of them ended and rested
  const over: number[] = new Array(most + 1).fill(-Infinity);
  over[0] = 0;
  const moments: { moment: number; begins: boolean; index: number }[] = [];
  for (const [index, [start, end]] of offers.entries()) {
    moments.push({ moment: start, begins: true, index });
    moments.push({ moment: end + rest, begins: false, index });
  }
  // At one moment, what is over comes first.
  moments.sort((one, other) =>
    one.moment - other.moment || Number(one.begins) - Number(other.begins)
  );
  const reached = new Map<number, number[]>();
  for (const { begins, index } of moments) {
    const pay = offers[index][2];
    if (begins) {
      const amounts = [-Infinity];
      for (let count = 1; count <= most; count++) {
        amounts.push(over[count - 1] + pay - (count > 1 ? fee : 0));
      }
      reached.set(index, amounts);
    } else {
      for (const [count, amount] of (reached.get(index) ?? []).entries()) {
        over[count] = Math.max(over[count], amount);
      }
      reached.delete(index);
    }
  }
  return Math.max(...over);
}
