// misconception: shortens every long word as soon as the text is too long
// hint: Let a text be one character too long. How many of its words have to be shortened?
function fitLabel(text: string, width: number, keep: number, fromEnd: boolean): string {
  const words = text === "" ? [] : text.split(" ");
  let length = text.length;
  if (length <= width) {
    return text;
  }
  let last = -2; // the place of the word shortened last
  for (let step = 0; step < words.length; step++) {
    const place = fromEnd ? words.length - 1 - step : step;
    if (words[place].length > keep) {
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
