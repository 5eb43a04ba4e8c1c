// misconception: takes a text without a fault at any character for fine, though marks are still open
// hint: Let your code read a text that ends right after an opening mark. When is it noticed that nobody closed it?
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
  return -1;
}
