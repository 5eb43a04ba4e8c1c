// misconception: throws away for good whatever is not high enough for the present position
// hint: Something is a little too low for this position. Could a later, lower one still need it?
function nearestAbove(heights: number[], margin: number, reach: number): number[] {
  const answers: number[] = [];
  const useful: number[] = [];
  for (const [place, height] of heights.entries()) {
    while (useful.length > 0 && heights[useful[useful.length - 1]] - height < margin) {
      useful.pop();
    }
    const last = useful.length > 0 ? useful[useful.length - 1] : -1;
    answers.push(last >= 0 && place - last <= reach ? last : -1);
    useful.push(place);
  }
  return answers;
}
