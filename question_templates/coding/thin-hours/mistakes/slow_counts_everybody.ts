// misconception: counts everybody on the whole list anew at each moment at which something changes
// hint: The times are right. How does the number of those present differ from one such moment to the next?
function thinHours(
  shifts: number[][],
  needed: number,
  begin: number,
  end: number,
  grace: number,
): number[][] {
  const moments = [...new Set([begin, end, ...shifts.flat()])]
    .filter((moment) => begin <= moment && moment <= end)
    .sort((one, other) => one - other);
  const thin: number[][] = [];
  let since: number | null = null;
  for (const moment of moments) {
    const present = shifts.filter(([start, stop]) => start <= moment && moment < stop).length;
    if (present < needed && moment < end) {
      since = since ?? moment;
    } else if (since !== null) {
      if (moment - since > grace) {
        thin.push([since, moment]);
      }
      since = null;
    }
  }
  return thin;
}
