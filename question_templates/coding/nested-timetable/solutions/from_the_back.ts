function planLength(text: string, brackets: string[], gap: number, most: number): number {
  const closing = brackets.map((pair) => pair[1]);
  const begins = brackets.map((pair) => pair[0]);

  function together(kind: number, all: number[]): number {
    const lengths = all.filter((length) => length > 0);
    if (lengths.length === 0) {
      return 0;
    }
    if (kind === 0) {
      const sum = lengths.reduce((one, other) => one + other);
      return Math.min(most, sum + gap * (lengths.length - 1));
    }
    return lengths.reduce((one, other) => kind === 1 ? Math.max(one, other) : Math.min(one, other));
  }

  // From the back: when a count comes, the part that it repeats is known already.
  const tokens = [...text.matchAll(/\d+x?|[^\sx]/g)].map(([token]) => token).reverse();
  const waiting: [number, number[]][] = []; // groups that are not begun yet, the last part first
  let parts: number[] = [];
  let kind = 0;
  for (const token of tokens) {
    if (closing.includes(token)) {
      waiting.push([kind, parts]);
      kind = closing.indexOf(token);
      parts = [];
    } else if (begins.includes(token)) {
      const length = together(kind, parts);
      [kind, parts] = waiting.pop() ?? [0, []];
      parts.push(length);
    } else if (token.endsWith("x")) {
      const count = Number(token.slice(0, -1));
      const length = parts[parts.length - 1];
      const rounds = count * length + (count - 1) * gap;
      parts[parts.length - 1] = count * length > 0 ? Math.min(most, rounds) : 0;
    } else {
      parts.push(Math.min(most, Number(token)));
    }
  }
  return together(0, parts);
}
