// The process of one call that is measured: it runs the cells, reads the input, says that it is
// ready, makes the call when it is told to, and says that it is done. Its processor time is read
// from outside, between these two. Started as `timed_light.mjs` or `timed_full.mjs`.

import { invoke } from "./answer.mjs";
import { readLineNow, sender } from "./channel.mjs";
import { loads } from "./codec.mjs";
import { furnish } from "./surroundings.mjs";

const { Array, Error, JSON } = globalThis;
const { TextEncoder, Uint8Array } = globalThis;
const { memoryUsage, stderr, stdin } = Deno;
const halt = Deno.exit;

let opened = false;
let garbage;

/** Wait for what it is to be: gives the cells, how the call is measured, and what answers. */
export function open() {
  if (opened) {
    throw new Error("this call has begun");
  }
  opened = true;
  const { mark } = told();
  const send = sender(stderr, mark);
  const done = new TextEncoder().encode(`\x1e${mark}{"done":true}\n`);
  const word = new Uint8Array(16);
  const { cells, entry, kind, mode, repeats } = told();
  furnish({
    print: () => {},
    show: () => {},
    ask: () => {
      throw new Error("nobody is there to type: use the arguments");
    },
  });
  globalThis.addEventListener("unhandledrejection", (event) => event.preventDefault());
  const fail = () => {
    send({ failed: true });
    halt(0);
  };
  const end = (message) => {
    send(message);
    // It is ended from outside, once it was looked at.
    readLineNow();
    halt(0);
  };
  const steps = {
    runs: cells,
    counted: mode === "steps",
    giveUp: () => end({ unfit: true }),
    answer: (runner, counter) => {
      globalThis.addEventListener("beforeunload", fail);
      measured(runner, counter).then(end, fail);
    },
  };

  async function measured(runner, counter) {
    const { value, failure } = await runner.run(entry, 0);
    if (failure) {
      throw failure;
    }
    send({ ready: true });
    const text = told(String);
    // Most inputs are plain JSON, which is read much faster.
    const input = text.includes('{"$"') ? loads(text) : JSON.parse(text);
    if (mode === "again") {
      await used(value, input);
    }
    // What calls is not measured: it shall have run. And a place for young objects is slower to
    // use for the first time.
    await used(() => null, [], "function");
    for (let count = 0; count < 1000; count++) {
      garbage = new Array(1000).fill(count);
    }
    await counter?.begin();
    const before = allocated();
    send({ set: true });
    // What is between here and the end of the call shall take as little as it can.
    stdin.readSync(word);
    counter?.listen();
    for (let count = mode === "again" ? repeats : 1; count > 0; count--) {
      await used(value, input);
    }
    stderr.writeSync(done);
    counter?.turnAway();
    stdin.readSync(word);
    return { allocated: allocated() - before, ...await counter?.end() };
  }

  async function used(value, input, how = kind) {
    const result = await invoke(value, how, input);
    if (typeof result?.next === "function") {
      // What is only done when it is asked for is a part of the work.
      while (!(await result.next()).done);
    }
  }

  return steps;
}

function told(read = JSON.parse) {
  const line = readLineNow();
  if (line === null) {
    halt(0);
  }
  return read(line);
}

function allocated() {
  const { heapUsed, external } = memoryUsage();
  return heapUsed + external;
}
