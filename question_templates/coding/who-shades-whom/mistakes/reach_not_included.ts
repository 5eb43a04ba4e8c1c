// misconception: does not accept one that is exactly `reach` positions away
// hint: Put the only one that is high enough exactly `reach` positions before another one.
function nearestAbove(heights: number[], margin: number, reach: number): number[] {
  const answers: number[] = [];
  const useful: number[] = []; // positions whose heights fall from one to the next
  for (const [place, height] of heights.entries()) {
    let low = 0;
    let high = useful.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (heights[useful[middle]] - height >= margin) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    // The first `low` of them are high enough, the last of these is the nearest.
    const near = low > 0 && place - useful[low - 1] < reach;
    answers.push(near ? useful[low - 1] : -1);
    while (useful.length > 0 && heights[useful[useful.length - 1]] <= height) {
      useful.pop();
    }
    useful.push(place);
  }
  return answers;
}
