// misconception: walks from every place all the way up, and looks through both lists at each step
// hint: The answers are right. How often do you find out the same about the same place, and how long does one look into `closed` take?
function cutOff(parents: number[], closed: number[], own: number[], inFront: boolean): number[] {
  function has(place: number): boolean {
    const path = [place];
    while (parents[path[path.length - 1]] !== -1) {
      path.push(parents[path[path.length - 1]]);
    }
    let flows = true;
    let supplied = true;
    for (const one of path.reverse()) {
      supplied = own.includes(one) || (flows && !(inFront && closed.includes(one)));
      flows = supplied && (inFront || !closed.includes(one));
    }
    return supplied;
  }

  return [...parents.keys()].filter((place) => !has(place));
}
