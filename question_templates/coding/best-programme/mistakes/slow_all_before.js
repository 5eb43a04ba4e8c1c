// misconception: walks over all earlier offers for each offer and each number taken
// hint: The result is right. Which of the earlier offers can matter, and is what they give not known already?
function bestProgramme(offers, rest, fee, most) {
  const ordered = [...offers].sort((one, other) => one[1] - other[1]);
  let best = 0;
  let row = ordered.map((offer) => offer[2]);
  for (let taken = 0; taken < Math.min(most, ordered.length); taken++) {
    best = row.reduce((top, amount) => Math.max(top, amount), best);
    const next = [];
    for (const [place, [start, , pay]] of ordered.entries()) {
      let top = -Infinity;
      for (let other = 0; other < place; other++) {
        if (start - ordered[other][1] >= rest && row[other] > top) {
          top = row[other];
        }
      }
      next.push(top + pay - fee);
    }
    row = next;
  }
  return best;
}
