// misconception: puts those in reach in order anew for each one, which is far too slow
// hint: How much do those in reach change from one to the next? And how much of your work do you do again?
function servedTooEarly(served, reach, lead) {
  return served.map((moment, number) => {
    const inReach = served.slice(number + 1, number + 1 + reach);
    inReach.sort((one, other) => one - other);
    const tooLate = inReach.findIndex((other) => other + lead > moment);
    return tooLate < 0 ? inReach.length : tooLate;
  });
}
