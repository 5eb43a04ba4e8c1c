// misconception: also shortens words that have exactly `keep` letters
// hint: Read the rule about short words once more and try a word with exactly `keep` letters.
function fitLabel(text, width, keep, fromEnd) {
  const words = text === "" ? [] : text.split(" ");
  let length = text.length;
  let last = -2; // the place of the word shortened last
  for (let step = 0; step < words.length && length > width; step++) {
    const place = fromEnd ? words.length - 1 - step : step;
    if (words[place].length >= keep) {
      length -= words[place].length - 2;
      words[place] = words[place][0] + ".";
      if (Math.abs(place - last) === 1) {
        length--;
      }
      last = place;
    }
  }
  if (length > width) {
    return "";
  }
  const pieces = [];
  let dotted = false;
  for (const word of words) {
    if (pieces.length > 0 && !(dotted && word.endsWith("."))) {
      pieces.push(" ");
    }
    pieces.push(word);
    dotted = word.endsWith(".");
  }
  return pieces.join("");
}
