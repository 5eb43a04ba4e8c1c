// misconception: tries all lengths from the longest on and compares passages letter by letter
// hint: The answers are right. How many letters does your code go through for a text of ten thousand letters?
interface Found {
  count: number;
  first: number;
  free: number;
}

function longestRefrain(text: string, times: number, apart: number): number[] {
  for (let length = Math.floor(text.length / times); length > 0; length--) {
    const counts = new Map<string, Found>();
    let best = Infinity;
    for (let start = 0; start + length <= text.length; start++) {
      const passage = text.slice(start, start + length);
      const found = counts.get(passage) ?? { count: 0, first: start, free: start };
      if (start >= found.free) {
        found.count++;
        found.free = start + length + apart;
        counts.set(passage, found);
        if (found.count === times) {
          best = Math.min(best, found.first);
        }
      }
    }
    if (best < Infinity) {
      return [best, length];
    }
  }
  return [];
}
