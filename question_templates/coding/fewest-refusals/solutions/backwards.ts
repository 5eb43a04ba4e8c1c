function fewestRefusals(wishes: number[][], places: number[][], pause: number): number {
  // From the last moment to the first: there those who begin earliest would stay longest.
  const moments = wishes.map(([start, end]) => ({ moment: end + pause, change: 0, value: start }));
  let allowed = 0;
  for (const [moment, number] of places) {
    moments.push({ moment, change: 1, value: allowed });
    allowed = number;
  }
  moments.sort((one, other) => other.moment - one.moment || other.change - one.change);
  const begins: number[] = [];
  let refused = 0;
  for (const { moment, change, value } of moments) {
    while (begins.length > 0 && begins[begins.length - 1] >= moment) {
      begins.pop();
    }
    if (change === 1) {
      allowed = value;
    } else {
      let low = 0;
      let high = begins.length;
      while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if (begins[middle] < value) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      begins.splice(low, 0, value);
    }
    const surplus = Math.max(0, begins.length - allowed);
    begins.splice(0, surplus);
    refused += surplus;
  }
  return refused;
}
