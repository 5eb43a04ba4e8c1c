// misconception: trusts that a function may call itself for every bracket, however deep the brackets stand
// hint: The rules are right. What happens inside some thousand brackets?
function dialValue(
  text: string,
  ranks: Record<string, number>,
  fromRight: number[],
  size: number,
): number {
  const tokens = (text.match(/\d+|\S/g) ?? []).reverse();
  const onDial = (value: number) => ((value % size) + size) % size;

  function act(sign: string, a: number, b: number): number {
    if (sign === "+") {
      return onDial(a + b);
    }
    if (sign === "-") {
      return onDial(a - b);
    }
    if (sign === "*") {
      return onDial(a * b);
    }
    return Math.min(onDial(a - b), onDial(b - a));
  }

  function operand(): number {
    const token = tokens.pop();
    if (token !== "(") {
      return onDial(Number(token));
    }
    const value = level(0);
    tokens.pop();
    return value;
  }

  function level(least: number): number {
    let value = operand();
    let next = tokens.at(-1);
    while (next !== undefined && next !== ")" && ranks[next] >= least) {
      tokens.pop();
      const rank = ranks[next];
      value = act(next, value, level(fromRight.includes(rank) ? rank : rank + 1));
      next = tokens.at(-1);
    }
    return value;
  }

  return level(0);
}
