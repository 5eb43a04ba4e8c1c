// misconception: looks through the whole calculation again for each sign to find the one that acts next
// hint: The result is right. How often do you pass the first sign of a text with 10,000 signs?
function dialValue(
  text: string,
  ranks: Record<string, number>,
  fromRight: number[],
  size: number,
): number {
  const onDial = (value: number) => ((value % size) + size) % size;
  const steps: Record<string, (a: number, b: number) => number> = {
    "+": (a, b) => onDial(a + b),
    "-": (a, b) => onDial(a - b),
    "*": (a, b) => onDial(a * b),
    "~": (a, b) => Math.min(onDial(a - b), onDial(b - a)),
  };

  function flat(tokens: (number | string)[]): number {
    while (tokens.length > 1) {
      let best = 1;
      for (let place = 3; place < tokens.length; place += 2) {
        const rank = ranks[tokens[place]];
        const highest = ranks[tokens[best]];
        if (rank > highest || (rank === highest && fromRight.includes(rank))) {
          best = place;
        }
      }
      const [a, sign, b] = tokens.slice(best - 1, best + 2);
      tokens.splice(best - 1, 3, steps[sign](Number(a), Number(b)));
    }
    return Number(tokens[0]);
  }

  const outer: (number | string)[][] = [];
  let tokens: (number | string)[] = [];
  for (const token of text.match(/\d+|\S/g) ?? []) {
    if (token === "(") {
      outer.push(tokens);
      tokens = [];
    } else if (token === ")") {
      const value = flat(tokens);
      tokens = outer.pop() ?? [];
      tokens.push(value);
    } else {
      tokens.push(token in steps ? token : onDial(Number(token)));
    }
  }
  return flat(tokens);
}
