// misconception: checks each beginning of the text anew and so reads the first characters over and over
// hint: Your answer is right, but how often does it look at the first character of a text with 30,000 of them?
function firstFault(text, pairs, maxDepth) {
  const closing = new Set(Object.values(pairs));

  function read(part) {
    const waiting = [];
    for (const mark of part) {
      if (closing.has(mark) && waiting.at(-1) === mark) {
        waiting.pop();
      } else if (Object.hasOwn(pairs, mark)) {
        if (waiting.length === maxDepth) {
          return null;
        }
        waiting.push(pairs[mark]);
      } else if (closing.has(mark)) {
        return null;
      }
    }
    return waiting;
  }

  for (let position = 0; position < text.length; position++) {
    if (read(text.slice(0, position + 1)) === null) {
      return position;
    }
  }
  return read(text)?.length ? text.length : -1;
}
