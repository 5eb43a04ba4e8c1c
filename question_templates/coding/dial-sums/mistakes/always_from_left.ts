// misconception: groups signs of the same rank from the left in any case
// hint: Take three numbers with the same sign twice. Where does your code look at `fromRight`?
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
      result = Math.min(onDial(a - b), onDial(b - a));
    }
    numbers.push(onDial(result));
  }

  for (const token of text.match(/\d+|\S/g) ?? []) {
    if (/^\d/.test(token)) {
      numbers.push(onDial(Number(token)));
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
        if (other < rank) {
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
  return numbers[0];
}
