// The process of one case: it waits for the cells, runs them, and calls what they define once.
//
// It may be there long before anybody knows whose case this will be. Nothing it prints while the
// cells run counts. Messages go over standard error; both streams of the case's own output go to
// standard output, as a terminal shows them. Started as `case_light.mjs` or `case_full.mjs`.

import { call, Unfit } from "./answer.mjs";
import { readLineNow, sender, write } from "./channel.mjs";
import { dumps, loads, Unencodable } from "./codec.mjs";
import { describe, Failure } from "./failures.mjs";
import { furnish } from "./surroundings.mjs";

const { Error, JSON, Object, String } = globalThis;
const { memoryUsage } = Deno;
const stdout = Deno.stdout;
const halt = Deno.exit;

let quiet = true;
let opened = false;
const print = (_, text) => {
  if (!quiet) {
    write(stdout, text);
  }
};

/**
 * Wait for what it is to be. Gives the cells, what ends the process where one of them is unfit, and
 * what waits for the case and answers it.
 */
export function open() {
  if (opened) {
    throw new Error("this case has begun");
  }
  opened = true;
  const send = sender(Deno.stderr, told().mark);
  const settings = told();
  const before = held();
  furnish({
    print,
    show: (data) => print("stdout", `${data["text/plain"] ?? Object.keys(data).join(", ")}\n`),
    ask: () => {
      throw new Error("nobody is there to type: use the arguments");
    },
  });
  globalThis.addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    print("stderr", `Uncaught ${describe(event.reason).message}\n`);
  });
  const end = (message) => {
    send(message);
    halt(0);
  };
  return {
    cells: settings.cells,
    giveUp: () => end({ unfit: true }),
    answer: (cells) => {
      // What the cells have taken is not the case's.
      send({ ready: held() - before });
      const line = readLineNow();
      if (line === null) {
        halt(0);
      }
      quiet = false;
      globalThis.addEventListener("beforeunload", () => {
        // Nothing is left that could go on, and still there is no answer.
        send({ reply: raised(new Error("it waits for a promise that is never kept")) });
      });
      // Not awaited here: a module that waits for what never comes ends without a word.
      reply(cells, settings, line).then((message) => {
        send(message);
        // It is ended from outside, once it was looked at.
        readLineNow();
        halt(0);
      });
    },
  };
}

function told() {
  const line = readLineNow();
  if (line === null) {
    halt(0);
  }
  return JSON.parse(line);
}

function held() {
  const { heapTotal, external } = memoryUsage();
  return heapTotal + external;
}

async function reply(cells, { entry, kind, bytes }, line) {
  let value;
  try {
    value = await call(cells, entry, kind, loads(line));
  } catch (error) {
    return error instanceof Unfit ? { unfit: true } : { reply: raised(error) };
  }
  return { reply: encoded(value, bytes) };
}

function encoded(value, bytes) {
  try {
    const text = dumps({ value });
    return text.length > bytes ? dumps({ large: text.length }) : text;
  } catch (error) {
    if (error instanceof Unencodable) {
      return dumps({ unencodable: [nameOf(value), error.message] });
    }
    return raised(error);
  }
}

function raised(error) {
  const failure = error instanceof Failure ? error : describe(error);
  const { name, message, cell, line } = failure;
  const limit = name === "RangeError" && /allocation failed/.test(message) ? "memory_limit" : null;
  // What calls the candidate's code is no cell of theirs.
  return dumps({ raised: [name.slice(0, 100), message.slice(0, 1000), limit, cell || null, cell ? line : null] });
}

function nameOf(value) {
  try {
    return String(value?.constructor?.name ?? typeof value).slice(0, 100);
  } catch {
    return typeof value;
  }
}
