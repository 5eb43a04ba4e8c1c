function fitLabel(text, width, keep, fromEnd) {
  const words = text === "" ? [] : text.split(" ");
  const longOnes = [...words.keys()].filter((place) => words[place].length > keep);
  if (fromEnd) {
    longOnes.reverse();
  }

  function label(steps) {
    const short = new Set(longOnes.slice(0, steps));
    const out = words.map((word, place) => {
      if (!short.has(place)) {
        return ` ${word}`;
      }
      return short.has(place - 1) ? `${word[0]}.` : ` ${word[0]}.`;
    });
    return out.join("").slice(1);
  }

  // More steps never make it longer, so the fewest that are enough can be closed in on.
  let low = 0;
  let high = longOnes.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (label(middle).length <= width) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  const found = label(low);
  return found.length <= width ? found : "";
}
