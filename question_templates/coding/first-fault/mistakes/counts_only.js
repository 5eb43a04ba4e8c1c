// misconception: believes that counting the open marks of each pair is enough, whatever their order
// hint: Look at two pairs that overlap without one being inside the other. Do your numbers differ from those of a fine text?
function firstFault(text, pairs, maxDepth) {
  const opens = new Map();
  const count = new Map();
  for (const [opening, closing] of Object.entries(pairs)) {
    opens.set(closing, opening);
    count.set(opening, 0);
  }
  let open = 0;
  for (let position = 0; position < text.length; position++) {
    const mark = text[position];
    const opening = opens.get(mark);
    const already = opening === undefined ? 0 : count.get(opening) ?? 0;
    if (opening !== undefined && already > 0) {
      count.set(opening, already - 1);
      open--;
    } else if (count.has(mark)) {
      if (open === maxDepth) {
        return position;
      }
      count.set(mark, (count.get(mark) ?? 0) + 1);
      open++;
    } else if (opening !== undefined) {
      return position;
    }
  }
  return open > 0 ? text.length : -1;
}
