// misconception: rounds the average down to a whole number first
// hint: What does your code compare with when the average is not a whole number?
function exactAverage(
  amounts: number[],
  total: number,
  per: number,
  least: number,
  most: number,
): number {
  total = Math.floor(total / per);
  per = 1;
  const running = [0];
  for (const [place, amount] of amounts.entries()) {
    running.push(running[place] + amount * per - total);
  }
  const starts = new Map<number, number>();
  const change = (value: number, by: number) => starts.set(value, (starts.get(value) ?? 0) + by);
  let found = 0;
  for (const [end, value] of running.entries()) {
    if (end >= least) {
      change(running[end - least], 1);
    }
    if (end > most) {
      change(running[end - most - 1], -1);
    }
    found += starts.get(value) ?? 0;
  }
  return found;
}
