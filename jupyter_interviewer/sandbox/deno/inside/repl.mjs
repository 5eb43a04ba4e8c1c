// The process of an interactive kernel: it runs cells as they come, one at a time.
//
// Requests: {run: source, cell: number}, {complete: {code, cursor}}, {inspect: …}, {whole: code},
// {entry: {name, kind}}, {own: {most, bytes}}. What is sent back is handled in kernel.py.

import { completeness, describe, lexicalNames, look, run } from "./cells.mjs";
import { readLine, readLineNow, sender } from "./channel.mjs";
import { completions, inspection } from "./looking.mjs";
import { entryOf, ownCases } from "./answer.mjs";
import { bundleOf, furnish } from "./surroundings.mjs";
import { withoutTypes } from "./types.mjs";

const { Error, JSON, Object, Promise } = globalThis;
const { language, mark } = JSON.parse(readLineNow());
const send = sender(Deno.stdout, mark);

let interrupt = null;
let running = false;

Deno.addSignalListener("SIGINT", () => interrupt?.());

furnish({
  print: (stream, text) => send({ stream, text }),
  show: (data, { update, id }) => send({ display: data, update, id: id ?? null }),
  ask: (message) => {
    if (!running) {
      return null;
    }
    send({ prompt: message });
    const { answer, refused } = JSON.parse(readLineNow());
    if (refused) {
      throw new Error("nobody is there to type: prompt() and confirm() get no answer here");
    }
    return answer;
  },
});

for (const event of ["unhandledrejection", "error"]) {
  globalThis.addEventListener(event, (happened) => {
    happened.preventDefault();
    const failure = describe(happened.reason ?? happened.error);
    const text = [`Uncaught ${failure.name}: ${failure.message}`, ...failure.stack].join("\n");
    send({ stream: "stderr", text: `${text}\n` });
  });
}

async function execute({ run: source, cell, quiet }) {
  running = true;
  const stopped = new Promise((resolve) => interrupt = () => resolve({ interrupted: true }));
  const made = await compiled(source, cell);
  let outcome = made.failure ? made : await Promise.race([run(made.code, cell, made.lines), stopped]);
  if (!quiet && outcome.value !== undefined) {
    const shown = bundleOf(outcome.value)
      .then((bundle) => ({ bundle }), (error) => ({ failure: describe(error) }));
    outcome = await Promise.race([shown, stopped]);
  }
  interrupt = null;
  running = false;
  const { bundle = null, failure = null, interrupted = false } = outcome;
  send({ done: cell, bundle, failure, interrupted, code: made.code ?? null, lines: made.lines ?? null });
}

async function compiled(source, cell) {
  return language === "typescript" ? await withoutTypes(source, cell) : { code: source, lines: null };
}

async function wholeness(source) {
  const { code, failure } = await compiled(source, 0);
  return failure ? (/<eof>|Unterminated/.test(failure.message) ? "incomplete" : "invalid") : await completeness(code);
}

const answers = {
  complete: async ({ code, cursor }) => await completions(code, cursor, { look, lexicalNames }),
  inspect: async ({ code, cursor }) => await inspection(code, cursor, { look }),
  whole: async (source) => await wholeness(source),
  entry: async ({ name, kind }) => await entryOf(name, kind),
  own: async (limits) => await ownCases(limits),
};

send({ ready: true });
for (let line = await readLine(); line !== null; line = await readLine()) {
  const request = JSON.parse(line);
  if ("run" in request) {
    await execute(request);
    continue;
  }
  const [kind] = Object.keys(request);
  let answer = null;
  try {
    answer = await answers[kind](request[kind]);
  } catch { /* whatever a cell has made of the names that are looked at */ }
  send({ answer: kind, value: answer });
}
