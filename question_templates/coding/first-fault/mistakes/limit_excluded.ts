// misconception: takes the greatest depth for the first forbidden one
// hint: With a limit of two, how many marks may be open at once? Try a text that reaches the limit exactly.
function firstFault(text: string, pairs: Record<string, string>, maxDepth: number): number {
  const closing = new Set(Object.values(pairs));
  const waiting: string[] = [];
  for (let position = 0; position < text.length; position++) {
    const mark = text[position];
    if (closing.has(mark) && waiting.at(-1) === mark) {
      waiting.pop();
    } else if (Object.hasOwn(pairs, mark)) {
      waiting.push(pairs[mark]);
      if (waiting.length >= maxDepth) {
        return position;
      }
    } else if (closing.has(mark)) {
      return position;
    }
  }
  return waiting.length > 0 ? text.length : -1;
}
