// misconception: works out the state after each change from the very beginning
// hint: The answer is right. How many changes do you go through to get the state after the last one, and how many for all of them together?
function longestLit(count: number, start: number, changes: number[], times: number[]): number[] {
  const has = (switches: number, k: number) => Math.floor(switches / 2 ** k) % 2 === 1;
  const totals: number[] = new Array(count).fill(0);
  for (const [i, time] of times.entries()) {
    for (let k = 0; k < count; k++) {
      const turns = changes.slice(0, i + 1).filter((change) => has(change, k)).length;
      const on = has(start, k) !== (turns % 2 === 1);
      totals[k] += on ? time : 0;
    }
  }
  const longest = Math.max(...totals);
  return [totals.indexOf(longest), longest];
}
