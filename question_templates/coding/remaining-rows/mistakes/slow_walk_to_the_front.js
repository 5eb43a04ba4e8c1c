// misconception: walks from every single one to the front of its row, and looks through the whole list for each step
// hint: The rows are right. How often do you look for the one in front of the same place, and could you have noted it once?
function remainingRows(behind, gone, closes, least) {
  const rows = new Map();
  for (let number = 0; number < behind.length; number++) {
    if (gone.includes(number)) {
      continue;
    }
    let front = number;
    let steps = 0;
    let at = number;
    while (behind.includes(at)) {
      at = behind.indexOf(at);
      steps++;
      if (!gone.includes(at)) {
        front = at;
      } else if (!closes) {
        break;
      }
    }
    rows.set(front, [...(rows.get(front) ?? []), [steps, number]]);
  }
  return [...rows.values()]
    .filter((row) => row.length >= least)
    .map((row) => row.sort((one, other) => one[0] - other[0]).map((entry) => entry[1]))
    .sort((one, other) => one[0] - other[0]);
}
