// misconception: looks for times in which nobody is there, whatever `needed` says
// hint: Let two be needed and one be there all day. What does your code return?
function thinHours(shifts, needed, begin, end, grace) {
  const thin = [];
  let covered = begin;
  for (const [from, stop] of [...shifts].sort((one, other) => one[0] - other[0])) {
    const start = Math.min(from, end);
    if (start - covered > grace) {
      thin.push([covered, start]);
    }
    covered = Math.max(covered, stop);
  }
  if (end - covered > grace) {
    thin.push([covered, end]);
  }
  return thin;
}
