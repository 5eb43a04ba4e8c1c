function readSettings(text: string, marks: string): string[][] {
  const [separator, assign, quote, escape] = marks;
  const settings = new Map<string, string>();

  function handle(entry: string): void {
    const cut = entry.indexOf(assign);
    const assigned = cut >= 0;
    const name = (assigned ? entry.slice(0, cut) : entry).trim();
    let value: string | null = assigned ? entry.slice(cut + 1).trim() : "";
    if (!/^[a-z0-9]+$/.test(name)) {
      return;
    }
    if (value.includes(quote)) {
      value = unquote(value);
      if (value === null) {
        return;
      }
    }
    settings.delete(name);
    if (assigned) {
      settings.set(name, value);
    }
  }

  function unquote(value: string): string | null {
    if (value[0] !== quote) {
      return null;
    }
    let inside = "";
    let place = 1;
    while (value[place] !== quote) {
      if (value[place] === escape) {
        place++;
      }
      inside += value[place];
      place++;
    }
    return place === value.length - 1 ? inside : null;
  }

  let start = 0;
  let quoted = false;
  let escaped = false;
  // With one more separator the last entry ends like the others, unless it is still quoted.
  const whole = text + separator;
  for (let place = 0; place < whole.length; place++) {
    const mark = whole[place];
    if (escaped) {
      escaped = false;
    } else if (mark === quote) {
      quoted = !quoted;
    } else if (quoted) {
      escaped = mark === escape;
    } else if (mark === separator) {
      handle(whole.slice(start, place));
      start = place + 1;
    }
  }
  return [...settings];
}
