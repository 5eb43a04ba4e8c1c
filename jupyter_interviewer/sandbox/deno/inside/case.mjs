// The process of one case: the cells are run, then what they define is called once.
//
// Nothing it prints while the cells run counts. Messages go over standard error; both streams of
// the case's own output go to standard output, as a terminal shows them.

import { call } from "./answer.mjs";
import { describe, Failure, run } from "./cells.mjs";
import { readLineNow, sender, write } from "./channel.mjs";
import { dumps, loads, Unencodable } from "./codec.mjs";
import { furnish } from "./surroundings.mjs";

const { Error, Float64Array, JSON, Object, String } = globalThis;
const usage = Deno[Deno.internal].core.ops.op_node_process_resource_usage;
const rss = () => Deno.memoryUsage().rss;
const { cells, entry, kind, mark, bytes } = JSON.parse(readLineNow());
const stdout = Deno.stdout;
const send = sender(Deno.stderr, mark);
const halt = Deno.exit;

let quiet = true;
const print = (_, text) => {
  if (!quiet) {
    write(stdout, text);
  }
};

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

for (const { number, code, lines } of cells) {
  // One that fails has failed in the kernel too, where it was shown.
  await run(code, number, lines);
}
// What it weighs by now is not the case's.
send({ ready: weight() });
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
reply(line).then((text) => {
  send({ reply: text });
  halt(0);
});

// As getrusage(2) tells it. What Node has for it takes longer to load than all else here together.
function weight() {
  try {
    const told = new Float64Array(16);
    usage(told);
    return told[2] * 1024;
  } catch {
    return rss();
  }
}

async function reply(text) {
  let value;
  try {
    value = await call(entry, kind, loads(text));
  } catch (error) {
    return raised(error);
  }
  try {
    const encoded = dumps({ value });
    return encoded.length > bytes ? dumps({ large: encoded.length }) : encoded;
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
