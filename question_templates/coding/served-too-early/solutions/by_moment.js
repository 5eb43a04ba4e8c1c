/** Take them in the order of their moments, and count places among those met so far. */
function servedTooEarly(served, reach, lead) {
  const order = served.map((_, number) => number);
  order.sort((one, other) => served[one] - served[other]);
  // Leaves of a tree over the places; each node knows how many were met below it.
  const met = new Array(2 * served.length).fill(0);
  const counts = new Array(served.length).fill(0);
  let early = 0;
  for (const number of order) {
    while (early < order.length && served[order[early]] + lead <= served[number]) {
      for (let node = order[early] + served.length; node > 0; node = Math.floor(node / 2)) {
        met[node]++;
      }
      early++;
    }
    let first = number + 1 + served.length;
    let behind = Math.min(number + 1 + reach, served.length) + served.length;
    while (first < behind) {
      if (first % 2 === 1) {
        counts[number] += met[first];
        first++;
      }
      if (behind % 2 === 1) {
        behind--;
        counts[number] += met[behind];
      }
      first /= 2;
      behind /= 2;
    }
  }
  return counts;
}
