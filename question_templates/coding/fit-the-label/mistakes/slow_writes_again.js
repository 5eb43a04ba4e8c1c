// misconception: writes the whole text again after every step to see how long it is
// hint: The answers are right. How many characters does your code write for a text of ten thousand words, and how few would be enough?
function fitLabel(text, width, keep, fromEnd) {
  const words = text === "" ? [] : text.split(" ");
  const short = words.map(() => false);

  function label() {
    const out = [];
    for (const [place, word] of words.entries()) {
      if (place > 0 && !(short[place] && short[place - 1])) {
        out.push(" ");
      }
      out.push(short[place] ? `${word[0]}.` : word);
    }
    return out.join("");
  }

  const order = [...words.keys()];
  if (fromEnd) {
    order.reverse();
  }
  for (const place of order) {
    if (label().length <= width) {
      break;
    }
    short[place] = words[place].length > keep;
  }
  const found = label();
  return found.length <= width ? found : "";
}
