// misconception: lets the one who comes be there at the same time as the one who goes at that moment
// hint: One goes at the moment at which another comes. Is there a moment at which both of them are there?
function thinHours(shifts, needed, begin, end, grace) {
  const changes = [];
  for (const [start, stop] of shifts) {
    changes.push([start, 1], [stop, -1]);
  }
  changes.sort((one, other) => one[0] - other[0] || other[1] - one[1]);
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
  if (end - since > grace) {
    thin.push([since, end]);
  }
  return thin;
}
