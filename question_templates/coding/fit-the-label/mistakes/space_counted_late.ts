// misconception: leaves the space out when writing, but does not count it as saved while shortening
// hint: Compare the length that your code believes in with the length of the text that it returns.
function fitLabel(text: string, width: number, keep: number, fromEnd: boolean): string {
  const words = text === "" ? [] : text.split(" ");
  let length = text.length;
  for (let step = 0; step < words.length && length > width; step++) {
    const place = fromEnd ? words.length - 1 - step : step;
    if (words[place].length > keep) {
      length -= words[place].length - 2;
      words[place] = words[place][0] + ".";
    }
  }
  if (length > width) {
    return "";
  }
  const pieces: string[] = [];
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
