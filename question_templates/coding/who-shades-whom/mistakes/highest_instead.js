// misconception: takes the first of those that are high enough instead of the last
// hint: Two are high enough, one far away and one close by. Which of them is asked for?
function nearestAbove(heights, margin, reach) {
  const answers = [];
  const useful = []; // positions whose heights fall from one to the next
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
    const near = low > 0 && place - useful[0] <= reach;
    answers.push(near ? useful[0] : -1);
    while (useful.length > 0 && heights[useful[useful.length - 1]] <= height) {
      useful.pop();
    }
    useful.push(place);
  }
  return answers;
}
