// misconception: compares each span with all joined so far, because it never brings them into an order
// hint: The result is right. How many comparisons are that for 20,000 spans that all stay apart, and could one be enough?
function joinedSpans(spans, gap, shortest) {
  let joined = [];
  for (let [start, end] of spans) {
    const rest = [];
    for (const [left, right] of joined) {
      if (left - end <= gap && start - right <= gap) {
        start = Math.min(start, left);
        end = Math.max(end, right);
      } else {
        rest.push([left, right]);
      }
    }
    rest.push([start, end]);
    joined = rest;
  }
  return joined
    .filter(([start, end]) => end - start >= shortest)
    .sort((one, other) => one[0] - other[0]);
}
