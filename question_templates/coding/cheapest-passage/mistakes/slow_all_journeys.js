// misconception: follows every possible journey to its end and compares their costs
// hint: The costs are right. How many journeys come through the same place in the same condition, and do they differ from there on?
function cheapestPassage(ways, rests, reach, start, goal, bothWays) {
  let best = -1;
  // Nobody gains by coming to a place twice without a rest in between, or by resting twice at the same.
  const journeys = [[start, 0, 0, [start], []]];
  while (journeys.length > 0) {
    const [place, used, paid, seen, rested] = journeys.pop();
    if (best !== -1 && paid >= best) {
      continue;
    }
    if (place === goal) {
      best = paid;
      continue;
    }
    if (rests[place] !== -1 && !rested.includes(place)) {
      journeys.push([place, 0, paid + rests[place], [place], [...rested, place]]);
    }
    for (const [one, other, price, effort] of ways) {
      const next = bothWays && other === place ? one : other;
      const leads = one === place || (bothWays && other === place);
      if (leads && used + effort <= reach && !seen.includes(next)) {
        journeys.push([next, used + effort, paid + price, [...seen, next], rested]);
      }
    }
  }
  return best;
}
