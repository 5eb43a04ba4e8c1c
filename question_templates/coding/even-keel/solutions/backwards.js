/** Find for each set from which differences the rest can be put on; bit d + tilt stands for d. */
function evenKeel(weights, before, tilt, level) {
  const count = weights.length;
  const allowed = (1 << (2 * tilt + 1)) - 1;
  const good = new Array(1 << count).fill(0);
  for (let difference = -level; difference <= level; difference++) {
    good[good.length - 1] |= 1 << (difference + tilt);
  }

  function isReady(loaded, place) {
    return (loaded >> place & 1) === 0 &&
      before.every(([first, later]) => later !== place + 1 || (loaded >> (first - 1) & 1) === 1);
  }

  for (let loaded = good.length - 2; loaded >= 0; loaded--) {
    for (const [place, weight] of weights.entries()) {
      if (isReady(loaded, place)) {
        const after = good[loaded | 1 << place];
        good[loaded] |= (after >> weight | after << weight) & allowed;
      }
    }
  }
  const order = [];
  let loaded = 0;
  let difference = 0;
  while (order.length < count && (good[loaded] >> (difference + tilt) & 1) === 1) {
    const next = [...weights.keys()]
      .filter((place) => isReady(loaded, place))
      .flatMap((place) => [place + 1, -place - 1])
      .find((number) => {
        const place = Math.abs(number) - 1;
        const changed = difference + Math.sign(number) * weights[place];
        return Math.abs(changed) <= tilt &&
          (good[loaded | 1 << place] >> (changed + tilt) & 1) === 1;
      });
    order.push(next);
    loaded |= 1 << (Math.abs(next) - 1);
    difference += Math.sign(next) * weights[Math.abs(next) - 1];
  }
  return order;
}
