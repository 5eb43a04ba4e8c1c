// misconception: lets a part that takes no time be the shortest one of a choice
// hint: A choice holds a `0` and a `5`. Which of the two is done, by the last rule?

function planLength(text, brackets, gap, most) {
  const opening = brackets.map((pair) => pair[0]);
  const groups = [{ kind: 0, soFar: null, rounds: 1 }];

  function finish(part) {
    const group = groups[groups.length - 1];
    // Cut to where products are still exact.
    let length = part * group.rounds > 0
      ? Math.min(group.rounds * (Math.min(part, most) + gap) - gap, most)
      : 0;
    if (group.soFar === null) {
      group.soFar = length;
    } else if (group.kind === 0 && (group.soFar === 0 || length === 0)) {
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
      groups.push({ kind: opening.indexOf(bracket), soFar: null, rounds: 1 });
    } else {
      const closed = groups.pop();
      finish(closed?.soFar ?? 0);
    }
  }
  return groups[0].soFar ?? 0;
}
