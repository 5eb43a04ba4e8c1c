// misconception: begins a new thin time whenever the number of those present changes, even if there are too few before and after
// hint: Two are needed, one is there, goes, and nobody comes. How many thin times are that by the statement?
function thinHours(shifts, needed, begin, end, grace) {
  const changes = [];
  for (const [start, stop] of shifts) {
    changes.push([start, 1], [stop, -1]);
  }
  changes.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  const thin = [];
  let present = 0;
  let since = begin;
  for (const [time, change] of changes) {
    const moment = Math.min(Math.max(time, begin), end);
    if (present < needed && moment - since > grace) {
      thin.push([since, moment]);
    }
    present += change;
    since = moment;
  }
  if (end - since > grace) {
    thin.push([since, end]);
  }
  return thin;
}
