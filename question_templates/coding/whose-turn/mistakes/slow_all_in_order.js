// misconception: brings all lines into their order anew for each turn
// hint: The result is right. How many lines have changed since the turn before, and how many do you compare again?
function whoseTurn(lines, pause, greatest) {
  const sign = greatest ? -1 : 1;
  const taken = lines.map(() => 0);
  const chosen = [];
  let left = lines.reduce((sum, line) => sum + line.length, 0);
  while (left > 0) {
    const pausing = new Set(pause > 0 ? chosen.slice(-pause) : []);
    const fronts = [...lines.keys()]
      .filter((number) => taken[number] < lines[number].length && !pausing.has(number))
      .map((number) => [sign * lines[number][taken[number]], number])
      .sort((one, other) => one[0] - other[0] || one[1] - other[1]);
    if (fronts.length > 0) {
      chosen.push(fronts[0][1]);
      taken[fronts[0][1]]++;
      left--;
    } else {
      chosen.push(-1);
    }
  }
  return chosen;
}
