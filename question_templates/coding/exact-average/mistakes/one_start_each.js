// misconception: remembers that a sum has occurred, but not how often
// hint: Three starts with the same sum before them: how many stretches end here?
function exactAverage(
  amounts,
  total,
  per,
  least,
  most,
) {
  const running = [0];
  for (const [place, amount] of amounts.entries()) {
    running.push(running[place] + amount * per - total);
  }
  const starts = new Map();
  const change = (value, by) => starts.set(value, (starts.get(value) ?? 0) + by);
  let found = 0;
  for (const [end, value] of running.entries()) {
    if (end >= least) {
      change(running[end - least], 1);
    }
    if (end > most) {
      change(running[end - most - 1], -1);
    }
    found += (starts.get(value) ?? 0) > 0 ? 1 : 0;
  }
  return found;
}
