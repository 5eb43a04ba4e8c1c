function readSettings(text: string, marks: string): string[][] {
  const [separator, assign, quote, escape] = marks;
  // A copy of the line in which all that is quoted is hidden, so that every mark left is a real one.
  const hidden: string[] = [];
  const plain: string[] = [];
  let quoted = false;
  for (let place = 0; place < text.length; place++) {
    let character = text[place];
    let shown = character;
    if (quoted && character !== quote) {
      shown = "\0";
      if (character === escape) {
        place++;
        character = text[place] ?? "";
      }
    } else if (character === quote) {
      quoted = !quoted;
    }
    hidden.push(shown);
    plain.push(character);
  }
  const entries = hidden.join("").split(separator);
  const last = new Map<string, [number, string] | null>();
  let start = 0;
  for (const [number, entry] of entries.entries()) {
    const begin = start;
    start += entry.length + 1;
    const cut = entry.indexOf(assign);
    const name = (cut < 0 ? entry : entry.slice(0, cut)).trim();
    // An entry that is still quoted has an odd number of quote marks, so it fits none of the forms.
    if (!/^[a-z0-9]+$/.test(name)) {
      continue;
    }
    if (cut < 0) {
      last.set(name, null);
      continue;
    }
    const value = entry.slice(cut + 1).trim();
    const quotes = value.split(quote).length - 1;
    if (quotes === 0) {
      last.set(name, [number, value]);
    } else if (quotes === 2 && value.startsWith(quote) && value.endsWith(quote)) {
      const end = begin + entry.trimEnd().length - 1;
      last.set(name, [number, plain.slice(end - value.length + 2, end).join("")]);
    }
  }
  const kept: [number, string, string][] = [];
  for (const [name, found] of last) {
    if (found !== null) {
      kept.push([found[0], name, found[1]]);
    }
  }
  kept.sort((one, other) => one[0] - other[0]);
  return kept.map(([, name, value]) => [name, value]);
}
