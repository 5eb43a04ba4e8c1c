// misconception: brings only the last result onto the dial, as if no step in between depended on it
// hint: Calculate one `~` by hand whose left side is the result of another step. On which numbers does the rule for `~` work?
function dialValue(
  text: string,
  ranks: Record<string, number>,
  fromRight: number[],
  size: number,
): number {
  const numbers: number[] = [];
  const waiting: string[] = [];

  function onDial(value: number): number {
    // In JavaScript the remainder of a negative number is negative.
    return ((value % size) + size) % size;
  }

  function act(): void {
    const sign = waiting.pop();
    const b = numbers.pop() as number;
    const a = numbers.pop() as number;
    let result: number;
    if (sign === "+") {
      result = a + b;
    } else if (sign === "-") {
      result = a - b;
    } else if (sign === "*") {
      result = a * b;
    } else {
      result = Math.min(Math.abs(a - b), size - Math.abs(a - b));
    }
    numbers.push(result);
  }

  for (const token of text.match(/\d+|\S/g) ?? []) {
    if (/^\d/.test(token)) {
      numbers.push(Number(token));
    } else if (token === "(") {
      waiting.push(token);
    } else if (token === ")") {
      while (waiting.at(-1) !== "(") {
        act();
      }
      waiting.pop();
    } else {
      const rank = ranks[token];
      let before = waiting.at(-1);
      while (before !== undefined && before !== "(") {
        const other = ranks[before];
        if (other < rank || (other === rank && fromRight.includes(rank))) {
          break;
        }
        act();
        before = waiting.at(-1);
      }
      waiting.push(token);
    }
  }
  while (waiting.length > 0) {
    act();
  }
  return onDial(numbers[0]);
}
