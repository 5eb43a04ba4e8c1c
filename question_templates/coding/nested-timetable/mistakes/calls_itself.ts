// misconception: uses a call for each bracket, which breaks down when they are nested very deep
// hint: How many calls are open at once in your code in the middle of ten thousand brackets?
function planLength(text: string, brackets: string[], gap: number, most: number): number {
  const opening = brackets.map((pair) => pair[0]);
  const tokens = text.match(/\d+x|\d+|\S/g) ?? [];
  let place = 0;

  function group(kind: number): number {
    const lengths: number[] = [];
    while (place < tokens.length && !")]}".includes(tokens[place])) {
      const length = part();
      if (length > 0) {
        lengths.push(length);
      }
    }
    place++;
    if (lengths.length === 0) {
      return 0;
    }
    if (kind === 0) {
      const sum = lengths.reduce((one, other) => one + other);
      return Math.min(most, sum + gap * (lengths.length - 1));
    }
    return lengths.reduce((one, other) => kind === 1 ? Math.max(one, other) : Math.min(one, other));
  }

  function part(): number {
    const token = tokens[place];
    place++;
    if (opening.includes(token)) {
      return group(opening.indexOf(token));
    }
    if (!token.endsWith("x")) {
      return Math.min(most, Number(token));
    }
    const count = Number(token.slice(0, -1));
    const length = part();
    return count * length > 0 ? Math.min(most, count * length + (count - 1) * gap) : 0;
  }

  return group(0);
}
