// misconception: takes round brackets for one after the other, square ones for at once and curly ones for a choice
// hint: Where does the task say which brackets mean what? Try another order of `brackets`.
interface Group {
  kind: number;
  soFar: number;
  rounds: number; // of its next part
}

function planLength(text: string, brackets: string[], gap: number, most: number): number {
  const opening = ["(", "[", "{"].slice(0, brackets.length);
  const groups: Group[] = [{ kind: 0, soFar: 0, rounds: 1 }];

  function finish(part: number): void {
    const group = groups[groups.length - 1];
    // Cut to where products are still exact.
    let length = part * group.rounds > 0
      ? Math.min(group.rounds * (Math.min(part, most) + gap) - gap, most)
      : 0;
    if (group.soFar === 0 || length === 0) {
      length += group.soFar;
    } else if (group.kind === 0) {
      length += group.soFar + gap;
    } else if (group.kind === 1) {
      length = Math.max(length, group.soFar);
    } else {
      length = Math.min(length, group.soFar);
    }
    group.soFar = Math.min(length, most);
    group.rounds = 1;
  }

  for (const [, count, number, bracket] of text.matchAll(/(\d+)x|(\d+)|(\S)/g)) {
    if (count !== undefined) {
      // Two counts in front of each other are like one: pauses are the same between all rounds.
      const group = groups[groups.length - 1];
      group.rounds = Math.min(group.rounds * Number(count), most + 1);
    } else if (number !== undefined) {
      finish(Number(number));
    } else if (opening.includes(bracket)) {
      groups.push({ kind: opening.indexOf(bracket), soFar: 0, rounds: 1 });
    } else {
      const closed = groups.pop();
      finish(closed === undefined ? 0 : closed.soFar);
    }
  }
  return groups[0].soFar;
}
