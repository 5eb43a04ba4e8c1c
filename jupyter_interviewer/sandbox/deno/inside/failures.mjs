// What went wrong in a cell, and where: in the cells' own lines, and nothing of what runs them.

const { Error, Map, Math, Number, Object, RegExp, String } = globalThis;
const NAMED = /^cell-(\d+)$/;
const lineMaps = new Map();

/** A failure of a cell: what was thrown, and where. */
export class Failure {
  constructor(name, message, { cell = null, line = null, column = null, stack = [], syntax = false }) {
    Object.assign(this, { name, message, cell, line, column, stack, syntax });
  }
}

/**
 * Note the line of the cell for each line of its code; null where they are the same.
 *
 * @param {string} name  as the code is called, `cell-7`
 * @param {number[] | null} lines
 */
export function noteLines(name, lines) {
  lines === null ? lineMaps.delete(name) : lineMaps.set(name, lines);
}

/** Say what was thrown, and where in the cells, whatever it is. */
export function describe(thrown) {
  try {
    if (!(thrown instanceof Error)) {
      const text = typeof thrown === "string" ? thrown : Deno.inspect(thrown, { colors: false });
      return new Failure("Thrown", text, {});
    }
    const name = String(thrown.name || "Error");
    const stack = String(thrown.stack ?? "").split("\n").filter((line) => /^ {4}at /.test(line));
    const place = /\bcell-(\d+):(\d+):(\d+)/.exec(stack.find((line) => /\bcell-\d+:/.test(line)) ?? "");
    const [cell, line, column] = place ? place.slice(1).map(Number) : [null, null, null];
    let message = String(thrown.message);
    if (thrown.cause !== undefined) {
      message += ` (caused by ${Deno.inspect(thrown.cause, { colors: false }).split("\n")[0]})`;
    }
    return new Failure(name, message, { cell, line, column, stack });
  } catch {
    return new Failure("Error", "an error that could not be read", {});
  }
}

Error.prepareStackTrace = (error, sites) => {
  const lines = [];
  for (const site of sites) {
    const file = site.getScriptNameOrSourceURL() ?? "";
    if (/^(ext|node|file|data):/.test(file)) {
      continue;
    }
    const line = NAMED.test(file)
      ? String(site).replace(/[^\s(]*:\d+:\d+(\)?)$/, (_, end) =>
        `${file}:${mapped(file, site.getLineNumber())}:${site.getColumnNumber()}${end}`)
      : String(site);
    lines.push(`    at ${line}`);
  }
  // Below the outermost cell stands what started it.
  const last = lines.findLastIndex((line) => /\bcell-\d+:/.test(line));
  lines.length = last + 1;
  let head;
  try {
    head = Error.prototype.toString.call(error);
  } catch {
    head = "Error";
  }
  return [head, ...lines].join("\n");
};

/** The line of a cell that a line of its code was. */
export function mapped(name, line) {
  const lines = lineMaps.get(name);
  return lines ? lines[Math.min(line, lines.length) - 1] ?? line : line;
}
