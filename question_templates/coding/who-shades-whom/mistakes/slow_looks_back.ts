// misconception: looks at the positions behind one by one, for each position
// hint: The answers are right. When nothing is high enough, how many positions does your code look at in all?
function nearestAbove(heights: number[], margin: number, reach: number): number[] {
  return heights.map((height, place) => {
    const before = heights.slice(Math.max(0, place - reach), place);
    const places = [...before.keys()].filter((back) => before[back] - height >= margin);
    return places.length > 0 ? place - before.length + places[places.length - 1] : -1;
  });
}
