// misconception: looks only at the least length and lets stretches be as long as they like
// hint: From which position on is a start too far away for the present end?
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
    found += starts.get(value) ?? 0;
  }
  return found;
}
