// misconception: reports the opening mark that is not closed properly instead of the place where that shows
// hint: Read again which position is wanted when a wrong mark closes, and which one when the text ends too early.
function firstFault(text, pairs, maxDepth) {
  const closing = new Set(Object.values(pairs));
  const waiting = [];
  for (let position = 0; position < text.length; position++) {
    const mark = text[position];
    const last = waiting.at(-1);
    if (closing.has(mark) && last !== undefined && last[0] === mark) {
      waiting.pop();
    } else if (Object.hasOwn(pairs, mark)) {
      if (waiting.length === maxDepth) {
        return position;
      }
      waiting.push([pairs[mark], position]);
    } else if (closing.has(mark)) {
      return last === undefined ? position : last[1];
    }
  }
  const last = waiting.at(-1);
  return last === undefined ? -1 : last[1];
}
