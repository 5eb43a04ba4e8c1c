function firstFault(text, pairs, maxDepth) {
  const closing = new Set(Object.values(pairs));
  const waiting = [];
  for (let position = 0; position < text.length; position++) {
    const mark = text[position];
    if (closing.has(mark) && waiting.at(-1) === mark) {
      waiting.pop();
    } else if (Object.hasOwn(pairs, mark)) {
      if (waiting.length === maxDepth) {
        return position;
      }
      waiting.push(pairs[mark]);
    } else if (closing.has(mark)) {
      return position;
    }
  }
  return waiting.length > 0 ? text.length : -1;
}
