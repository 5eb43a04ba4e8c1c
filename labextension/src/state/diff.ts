/** A stretch of text, and whether the other text has it too. */
export interface Piece {
  text: string;
  same: boolean;
}

export interface Difference {
  expected: Piece[];
  actual: Piece[];
}

/** Above this many tokens in the middle part, the middle is marked as a whole. */
const MOST_TOKENS = 600;

/** Mark where two texts differ, by words, numbers and signs. */
export function diff(expected: string, actual: string): Difference {
  const a = tokens(expected);
  const b = tokens(actual);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) {
    head++;
  }
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  ) {
    tail++;
  }
  const middle = align(
    a.slice(head, a.length - tail),
    b.slice(head, b.length - tail)
  );
  const around = (all: string[], inner: Piece[]): Piece[] =>
    merge([
      { text: all.slice(0, head).join(''), same: true },
      ...inner,
      { text: all.slice(all.length - tail).join(''), same: true }
    ]);
  return {
    expected: around(a, middle.expected),
    actual: around(b, middle.actual)
  };
}

function tokens(text: string): string[] {
  // A number with sign, point and exponent is one token; so is a word; so is any other sign.
  return (
    text.match(
      /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[\p{L}_][\p{L}\d_]*|\s+|./gsu
    ) ?? []
  );
}

/** Longest common subsequence, for two short lists of tokens. */
function align(a: string[], b: string[]): Difference {
  if (a.length > MOST_TOKENS || b.length > MOST_TOKENS) {
    return {
      expected: [{ text: a.join(''), same: false }],
      actual: [{ text: b.join(''), same: false }]
    };
  }
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      best[i * width + j] =
        a[i] === b[j]
          ? best[(i + 1) * width + j + 1] + 1
          : Math.max(best[(i + 1) * width + j], best[i * width + j + 1]);
    }
  }
  const expected: Piece[] = [];
  const actual: Piece[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      expected.push({ text: a[i++], same: true });
      actual.push({ text: b[j++], same: true });
    } else if (
      j >= b.length ||
      (i < a.length && best[(i + 1) * width + j] >= best[i * width + j + 1])
    ) {
      expected.push({ text: a[i++], same: false });
    } else {
      actual.push({ text: b[j++], same: false });
    }
  }
  return { expected, actual };
}

function merge(pieces: Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged[merged.length - 1];
    if (!piece.text) {
      continue;
    }
    if (last?.same === piece.same) {
      last.text += piece.text;
    } else {
      merged.push({ ...piece });
    }
  }
  return merged;
}
