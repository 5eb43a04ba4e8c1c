// misconception: lets thin times begin with the first shift and end with the last, not with the day
// hint: The first shift begins long before `begin`, or long after it. Where does the first thin time of your result start?
function thinHours(shifts, needed, begin, end, grace) {
  const changes = [];
  for (const [start, stop] of shifts) {
    changes.push([start, 1], [stop, -1]);
  }
  // At one moment, those who go come first.
  changes.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  const thin = [];
  let present = 0;
  let since = changes.length > 0 ? Math.min(begin, changes[0][0]) : begin;
  for (const [moment, change] of changes) {
    present += change;
    if (change < 0 && present === needed - 1) {
      since = moment;
    } else if (change > 0 && present === needed && moment - since > grace) {
      thin.push([since, moment]);
    }
  }
  if (end - since > grace) {
    thin.push([since, end]);
  }
  return thin;
}
