// misconception: goes through all earlier entries for each entry, which is far too slow
// hint: How many entries does your code look at for the last one of a long list? What could it have noted on the way?
function firstRegulars(visits: string[], times: number, pause: number, places: number): string[] {
  const regulars: string[] = [];
  for (const [position, name] of visits.entries()) {
    let counted = 0;
    let last = -pause;
    for (const [earlier, other] of visits.slice(0, position + 1).entries()) {
      if (other === name && earlier - last >= pause) {
        counted++;
        last = earlier;
      }
    }
    if (last === position && counted === times) {
      regulars.push(name);
    }
  }
  return regulars.slice(0, places);
}
