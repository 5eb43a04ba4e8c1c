// misconception: takes the earliest choice that fits each time, and gives up where none fits
// hint: The earliest choice fits now, but two steps later nothing does. Could another choice have led further?
function evenKeel(weights, before, tilt, level) {
  const order = [];
  const loaded = new Set();
  let difference = 0;
  while (loaded.size < weights.length) {
    let found = false;
    for (const [place, weight] of weights.entries()) {
      const number = place + 1;
      const waits = before.some(([first, later]) => later === number && !loaded.has(first));
      const side = [1, -1].find((one) => Math.abs(difference + one * weight) <= tilt);
      if (!loaded.has(number) && !waits && side !== undefined) {
        order.push(side * number);
        loaded.add(number);
        difference += side * weight;
        found = true;
        break;
      }
    }
    if (!found) {
      return [];
    }
  }
  return Math.abs(difference) <= level ? order : [];
}
