// misconception: looks at the nearest higher one only and gives up if it is not high enough
// hint: Let heights fall in small steps. Is the direct neighbour the only one that you should look at?
function nearestAbove(heights: number[], margin: number, reach: number): number[] {
  const answers: number[] = [];
  const useful: number[] = [];
  for (const [place, height] of heights.entries()) {
    while (useful.length > 0 && heights[useful[useful.length - 1]] <= height) {
      useful.pop();
    }
    const last = useful.length > 0 ? useful[useful.length - 1] : -1;
    const near = last >= 0 && heights[last] - height >= margin && place - last <= reach;
    answers.push(near ? last : -1);
    useful.push(place);
  }
  return answers;
}
