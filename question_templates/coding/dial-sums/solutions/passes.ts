/** Collect what stands in one pair of brackets, then let one rank after the other act on it. */
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

  function reduce(numbers: number[], signs: string[]): number {
    const used = [...new Set(signs.map((sign) => ranks[sign]))].sort((one, other) => other - one);
    for (const rank of used) {
      const backwards = fromRight.includes(rank);
      if (backwards) {
        numbers.reverse();
        signs.reverse();
      }
      const keptNumbers = [numbers[0]];
      const keptSigns: string[] = [];
      for (const [place, sign] of signs.entries()) {
        const number = numbers[place + 1];
        if (ranks[sign] === rank) {
          const last = keptNumbers.pop() as number;
          keptNumbers.push(backwards ? steps[sign](number, last) : steps[sign](last, number));
        } else {
          keptNumbers.push(number);
          keptSigns.push(sign);
        }
      }
      numbers = keptNumbers;
      signs = keptSigns;
      if (backwards) {
        numbers.reverse();
        signs.reverse();
      }
    }
    return numbers[0];
  }

  const outer: [number[], string[]][] = [];
  let numbers: number[] = [];
  let signs: string[] = [];
  for (const token of text.match(/\d+|\S/g) ?? []) {
    if (token === "(") {
      outer.push([numbers, signs]);
      numbers = [];
      signs = [];
    } else if (token === ")") {
      const value = reduce(numbers, signs);
      [numbers, signs] = outer.pop() as [number[], string[]];
      numbers.push(value);
    } else if (token in steps) {
      signs.push(token);
    } else {
      numbers.push(onDial(Number(token)));
    }
  }
  return reduce(numbers, signs);
}
