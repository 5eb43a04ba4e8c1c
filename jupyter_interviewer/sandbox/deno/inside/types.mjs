// TypeScript made into JavaScript, which is all that is run.
//
// Where types can be blanked out every line stays where it is; where something has to be written
// for them (enum, namespace, parameter properties) a map of lines comes with the code.
//
// It happens in a thread beside this one: the parser asks the system how large its stack is, and of
// the main thread that cannot be known where /proc is closed.

import { Failure } from "./failures.mjs";

const { JSON, Number, Promise, Worker } = globalThis;

const PARSER = `
import { stripTypeScriptTypes } from "node:module";
const made = (source) => {
  try {
    return { code: stripTypeScriptTypes(source, { mode: "strip" }) };
  } catch {
    try {
      return { mapped: stripTypeScriptTypes(source, { mode: "transform", sourceMap: true }) };
    } catch (error) {
      return { told: String(error.message) };
    }
  }
};
onmessage = ({ data }) => postMessage(made(data));
`;

let parser = null;

/** Have the parser load: a source comes soon. */
export function expectTypes() {
  parser ??= new Worker(`data:text/javascript,${encodeURIComponent(PARSER)}`, { type: "module" });
}

/**
 * Take the types out of a source. Gives `{ code, lines }` or `{ failure }`.
 *
 * @param {string} source
 * @param {number} number  the cell's
 */
export async function withoutTypes(source, number) {
  expectTypes();
  const { code, mapped, told } = await new Promise((resolve) => {
    parser.onmessage = ({ data }) => resolve(data);
    parser.postMessage(source);
  });
  if (told !== undefined) {
    return { failure: unparsed(told, number) };
  }
  if (code !== undefined) {
    return { code, lines: null };
  }
  const [whole, map] = mapped.split("//# sourceMappingURL=data:application/json;base64,");
  return { code: whole, lines: linesOf(JSON.parse(atob(map ?? "e30=")).mappings ?? "") };
}

function unparsed(told, number) {
  const [first] = told.replace(/^SyntaxError: /, "").split("\n");
  const place = /:(\d+):(\d+)\s*$/.exec(told);
  const [line, column] = place ? [Number(place[1]), Number(place[2])] : [null, null];
  const message = first.replace(/ at file:.*$/, "");
  return new Failure("SyntaxError", message, { cell: number, line, column, syntax: true });
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

// The original line of each line, from a source map's "mappings": base 64, five bits a digit.
function linesOf(mappings) {
  const lines = [];
  let original = 0;
  for (const row of mappings.split(";")) {
    let first = null;
    for (const segment of row.split(",")) {
      const fields = fieldsOf(segment);
      original += fields[2] ?? 0;
      first ??= fields.length > 2 ? original : null;
    }
    lines.push(first === null ? lines.at(-1) ?? 1 : first + 1);
  }
  return lines;
}

function fieldsOf(segment) {
  const fields = [];
  let value = 0, shift = 0;
  for (const digit of segment) {
    const bits = DIGITS.indexOf(digit);
    value += (bits & 31) << shift;
    shift += 5;
    if (!(bits & 32)) {
      fields.push(value & 1 ? -(value >> 1) : value >> 1);
      value = shift = 0;
    }
  }
  return fields;
}
