// misconception: puts the marks of every stretch together from its entries
// hint: The number is right. How many stretches are there in the longest list, and how many entries do you look at for each?
function countStretches(entries: number[], need: number, banned: number): number {
  const never = BigInt(banned);
  const sets = entries.map(BigInt);
  let good = 0;
  for (let begin = 0; begin < sets.length; begin++) {
    for (let end = begin + 1; end <= sets.length; end++) {
      const joined = sets.slice(begin, end).reduce((one, other) => one | other, 0n);
      if ((joined & never) === 0n && joined.toString(2).replaceAll("0", "").length >= need) {
        good++;
      }
    }
  }
  return good;
}
