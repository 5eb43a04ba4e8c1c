// Cells, run one after another in this process the way a REPL does: what a cell declares stays,
// may be declared again by another, and `await` may stand outside of functions.
//
// V8's own inspector does it. Its session is opened here and the permission for that is given
// back at once, so that the cells run in a process that may nothing at all.

import inspector from "node:inspector";

import { describe, Failure, mapped, noteLines } from "./failures.mjs";

const { Promise, RegExp, Set, String } = globalThis;

const session = new inspector.Session();
session.connect();
Deno.permissions.revokeSync({ name: "sys", kind: "inspector" });

function ask(method, params = {}) {
  return new Promise((resolve, reject) => {
    session.post(method, params, (error, answer) => error ? reject(error) : resolve(answer));
  });
}

// The inspector names objects; through this one they are handed over.
let taken;
const hands = { take: (value) => (taken = value, undefined) };
globalThis.hands = hands;
const handsId = (await ask("Runtime.evaluate", { expression: "hands" })).result.objectId;
delete globalThis.hands;

// In a box, since a promise that is given back as it is would be waited for.
async function valueOf(remote) {
  const { objectId, unserializableValue, value } = remote;
  const argument = objectId ? { objectId } : unserializableValue ? { unserializableValue } : { value };
  await ask("Runtime.callFunctionOn", {
    objectId: handsId,
    functionDeclaration: "function (value) { this.take(value); }",
    arguments: [argument],
  });
  const box = { value: taken };
  taken = undefined;
  return box;
}

const GROUP = "cell";

/** Whether questions can be answered that take more than running code. */
export const able = true;

/**
 * Run a cell's source. Gives `{ value }` or `{ failure }`.
 *
 * @param {string} code  JavaScript
 * @param {number} number  stands in stack traces, as `cell-7`
 * @param {number[] | null} lines  the line of the cell for each line of the code, where they differ
 */
export async function run(code, number, lines = null) {
  const name = `cell-${number}`;
  noteLines(name, lines);
  let answer = await evaluate(code, name);
  if (isUncompiled(answer, name) && /^\s*(import|export)\b/m.test(code)) {
    answer = await evaluate(asScript(code), name);
  }
  try {
    if (!answer.exceptionDetails) {
      return await valueOf(answer.result);
    }
    return { failure: await failureOf(answer, name, number) };
  } finally {
    await ask("Runtime.releaseObjectGroup", { objectGroup: GROUP });
  }
}

/** Look an expression up without changing anything: `{ value }`, undefined where that cannot be. */
export async function look(expression) {
  const answer = await ask("Runtime.evaluate", {
    expression,
    objectGroup: GROUP,
    silent: true,
    throwOnSideEffect: true,
  });
  const found = answer.exceptionDetails ? { value: undefined } : await valueOf(answer.result);
  await ask("Runtime.releaseObjectGroup", { objectGroup: GROUP });
  return found;
}

/** Names declared by `let`, `const` and `class` outside of functions. */
export async function lexicalNames() {
  return [...new Set((await ask("Runtime.globalLexicalScopeNames")).names)];
}

/** Say whether a source could be a whole one: `complete`, `incomplete` or `invalid`. */
export async function completeness(code) {
  await ask("Runtime.enable");
  const { exceptionDetails } = await ask("Runtime.compileScript", {
    expression: code,
    sourceURL: "",
    persistScript: false,
  });
  await ask("Runtime.disable");
  if (!exceptionDetails) {
    return "complete";
  }
  const told = exceptionDetails.exception?.description ?? "";
  if (/await is only valid|outside a module|'export'/.test(told)) {
    return "complete";
  }
  return /Unexpected end of input|Unterminated template|missing \)/.test(told) ? "incomplete" : "invalid";
}

function evaluate(code, name) {
  return ask("Runtime.evaluate", {
    expression: `${code}\n//# sourceURL=${name}`,
    replMode: true,
    awaitPromise: true,
    objectGroup: GROUP,
  });
}

function isUncompiled(answer, name) {
  const details = answer.exceptionDetails;
  return details?.exception?.className === "SyntaxError" &&
    !details.stackTrace?.callFrames.some((frame) => frame.url === name);
}

async function failureOf(answer, name, number) {
  const details = answer.exceptionDetails;
  if (isUncompiled(answer, name)) {
    const message = (details.exception.description ?? "").split("\n")[0].replace(/^SyntaxError: /, "");
    const line = mapped(name, details.lineNumber + 1);
    const column = details.columnNumber + 1;
    return new Failure("SyntaxError", message, { cell: number, line, column, syntax: true });
  }
  return describe((await valueOf(details.exception)).value);
}

// What only a module may say, as a script says it. Only used where the source did not compile.
function asScript(code) {
  const from = String.raw`\s*from\s*(["'][^"'\n]+["'])`;
  const rules = [
    [String.raw`^([ \t]*)import\s*(["'][^"'\n]+["'])`, "$1await import($2)"],
    [String.raw`^([ \t]*)import\s+\*\s*as\s+([\w$]+)${from}`, "$1const $2 = await import($3)"],
    [String.raw`^([ \t]*)import\s+([\w$]+)\s*,\s*(\{[^}]*\})${from}`,
      (_, indent, name, names, module) =>
        `${indent}const { default: ${name}, ${renamed(names).slice(1)} = await import(${module})`],
    [String.raw`^([ \t]*)import\s*(\{[^}]*\})${from}`,
      (_, indent, names, module) => `${indent}const ${renamed(names)} = await import(${module})`],
    [String.raw`^([ \t]*)import\s+([\w$]+)${from}`, "$1const { default: $2 } = await import($3)"],
    [String.raw`^([ \t]*)export\s+(?:default\s+)?(?=(?:async\s+)?function\b|class\b|const\b|let\b|var\b)`, "$1"],
    [String.raw`^([ \t]*)export\s*\{[^}]*\}`, "$1"],
  ];
  return rules.reduce((text, [pattern, by]) => text.replace(new RegExp(pattern, "gm"), by), code);
}

function renamed(names) {
  return names.replace(/\bas\b/g, ":");
}

