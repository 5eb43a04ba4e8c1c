// misconception: cuts the line at every separator, also inside quoted parts
// hint: Put a separator between two quote marks. How many entries does your code see?
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
    settings.delete(name);
    if (assigned) {
      settings.set(name, value);
    }
  }

  function unquote(value) {
    if (value[0] !== quote) {
      return null;
    }
    let inside = "";
    let place = 1;
    while (place < value.length && value[place] !== quote) {
      if (value[place] === escape && place + 1 < value.length) {
        place++;
      }
      inside += value[place];
      place++;
    }
    return place === value.length - 1 ? inside : null;
  }

  let start = 0;
  const whole = text + separator;
  for (let place = 0; place < whole.length; place++) {
    const mark = whole[place];
    if (mark === separator) {
      handle(whole.slice(start, place));
      start = place + 1;
    }
  }
  return [...settings];
}
