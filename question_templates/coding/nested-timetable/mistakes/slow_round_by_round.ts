// misconception: goes through the rounds of a count one by one
// hint: The answers are right. How long does your code take for a count of a hundred million?
interface Group {
  kind: number;
  soFar: number;
  rounds: number; // of its next part
}

function planLength(text: string, brackets: string[], gap: number, most: number): number {
  const opening = brackets.map((pair) => pair[0]);
  const groups: Group[] = [{ kind: 0, soFar: 0, rounds: 1 }];

  function finish(part: number): void {
    const group = groups[groups.length - 1];
    let length = 0;
    for (let round = 0; round < group.rounds; round++) {
      if (part > 0) {
        length += Math.min(part, most) + (length > 0 ? gap : 0);
      }
    }
    length = Math.min(length, most);
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
      group.rounds *= Number(count);
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
