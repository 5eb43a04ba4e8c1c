/** Let each span last `gap` longer, and walk over the moments at which the number of open ones changes. */
function joinedSpans(spans, gap, shortest) {
  const moments = [];
  for (const [start, end] of spans) {
    moments.push([start, false], [end + gap, true]);
  }
  // At one moment, what begins comes before what ends.
  moments.sort((one, other) => one[0] - other[0] || Number(one[1]) - Number(other[1]));
  const kept = [];
  let running = 0;
  let begun = 0;
  for (const [moment, ends] of moments) {
    if (!ends) {
      if (running === 0) {
        begun = moment;
      }
      running++;
    } else {
      running--;
      if (running === 0 && moment - gap - begun >= shortest) {
        kept.push([begun, moment - gap]);
      }
    }
  }
  return kept;
}
