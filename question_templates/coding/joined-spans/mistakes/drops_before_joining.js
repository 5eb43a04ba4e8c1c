// misconception: removes short spans first, although several short ones may join to a long one
// hint: The statement gives the two steps in an order. What becomes of ten short spans in a row?
function joinedSpans(spans, gap, shortest) {
  const long = spans.filter(([start, end]) => end - start >= shortest);
  const ordered = long.sort((one, other) => one[0] - other[0]);
  const joined = [];
  for (const [start, end] of ordered) {
    const last = joined.at(-1);
    if (last !== undefined && start - last[1] <= gap) {
      last[1] = Math.max(last[1], end);
    } else {
      joined.push([start, end]);
    }
  }
  return joined;
}
