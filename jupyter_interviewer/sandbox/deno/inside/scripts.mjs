// Cells, run one after another as plain scripts: what most of them are.
//
// That needs no inspector, whose loading takes longer than all else here together. What is no
// script (`await` outside of functions, an import, a name that is declared again by `let` or
// `const`) is not run at all and called unfit; `cells.mjs` runs it, in another process.

import { describe, noteLines } from "./failures.mjs";

const { evalContext, runMicrotasks } = Deno[Deno.internal].core;
const { Reflect } = globalThis;
const SyntaxError_ = globalThis.SyntaxError;
const matches = RegExp.prototype.test;
const AGAIN = /^Identifier '.*' has already been declared$/s;

/** Whether questions can be answered that take more than running code. */
export const able = false;

/** Run a cell's source at once. Gives `{ value }`, `{ failure }` or `{ unfit }`; see `cells.mjs`. */
export function runNow(code, number, lines = null) {
  const name = `cell-${number}`;
  noteLines(name, lines);
  const [value, error] = evalContext(`${code}\n//# sourceURL=${name}`, "file:///cell");
  if (error === null) {
    return { value };
  }
  return error.isCompileError || isClash(error.thrown) ? { unfit: true } : { failure: describe(error.thrown) };
}

/** The same, for whoever waits. */
export async function run(code, number, lines = null) {
  return runNow(code, number, lines);
}

/** Let everything happen that waits for nothing but its turn. Not for use after an `await`. */
export function settle() {
  runMicrotasks();
}

/** Look a name up: `{ value }`, undefined where there is none. */
export async function look(name) {
  const [value, error] = evalContext(name, "file:///cell");
  return { value: error === null ? value : undefined };
}

function isClash(thrown) {
  try {
    return thrown instanceof SyntaxError_ && Reflect.apply(matches, AGAIN, [thrown.message]);
  } catch {
    return false;
  }
}
