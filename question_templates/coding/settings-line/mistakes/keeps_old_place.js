// misconception: gives a name that is set again its new value at its old place
// hint: Set two names and then the first of them again. Which of the two was last set?
function readSettings(text, marks) {
  const [separator, assign, quote, escape] = marks;
  const settings = new Map();

  function handle(entry) {
    const cut = entry.indexOf(assign);
    const assigned = cut >= 0;
    const name = (assigned ? entry.slice(0, cut) : entry).trim();
    let value = assigned ? entry.slice(cut + 1).trim() : "";
    if (!/^[a-z0-9]+$/.test(name)) {
      return;
    }
    if (value.includes(quote)) {
      value = unquote(value);
      if (value === null) {
        return;
      }
    }
    if (assigned) {
      settings.set(name, value);
    } else {
      settings.delete(name);
    }
  }

  function unquote(value) {
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
