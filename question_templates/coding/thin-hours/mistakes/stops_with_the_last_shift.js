// misconception: does not look at the time after the last shift
// hint: The last one goes an hour before `end`. Who is there in that hour?
function thinHours(shifts, needed, begin, end, grace) {
  const changes = [];
  for (const [start, stop] of shifts) {
    changes.push([start, 1], [stop, -1]);
  }
  // At one moment, those who go come first.
  changes.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  const thin = [];
  let present = 0;
  let since = begin;
  for (const [time, change] of changes) {
    const moment = Math.min(Math.max(time, begin), end);
    present += change;
    if (change < 0 && present === needed - 1) {
      since = moment;
    } else if (change > 0 && present === needed && moment - since > grace) {
      thin.push([since, moment]);
    }
  }
  return thin;
}
