// misconception: leaves a space between shortened words that follow each other
// hint: What stands between two shortened words that are neighbours, by the rules and in your text?
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
  return words.join(" ");
}
