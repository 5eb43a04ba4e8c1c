// Counts what the cells' code does: each part of it that is executed, as long as it is written.
//
// V8 counts how often each block runs (what tools for coverage use), exactly. What happens within
// the language's library is not counted; what of that could take `n log n` is noted by name.

import inspector from "node:inspector";

const { Map, Object, Promise, Reflect } = globalThis;
const OURS = /^(ext|node|file|data):/;

const session = new inspector.Session();
session.connect();

function ask(method, params = {}) {
  return new Promise((resolve, reject) => {
    session.post(method, params, (error, answer) => error ? reject(error) : resolve(answer));
  });
}

const TypedArray = Object.getPrototypeOf(globalThis.Uint8Array);
// An object whose keys are numbers gives them in order, which it has to sort them for.
const SORTING = [
  ["Array", globalThis.Array.prototype, ["sort", "toSorted"]],
  ["TypedArray", TypedArray.prototype, ["sort", "toSorted"]],
  ["Object", Object, ["keys", "values", "entries", "assign", "getOwnPropertyNames", "getOwnPropertyDescriptors"]],
  ["Reflect", Reflect, ["ownKeys"]],
  ["JSON", globalThis.JSON, ["stringify"]],
  ["", globalThis, ["structuredClone", "BigInt", "Intl"]],
];
const { apply } = Reflect;
const called = new Map();
let counting = false;

/** Begin to count, before any cell is run: what was compiled before cannot be counted. */
export async function prepare() {
  for (const [holder, object, names] of SORTING) {
    for (const name of names) {
      watch(holder, object, name);
    }
  }
  await ask("Profiler.enable");
  await ask("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
}

function watch(holder, object, name) {
  const original = object[name];
  if (typeof original !== "function") {
    return;
  }
  const watched = new Proxy(original, {
    apply(target, self, values) {
      note(holder ? `${holder}.${name}` : name);
      return apply(target, self, values);
    },
  });
  Object.defineProperty(object, name, { value: watched, writable: true, configurable: true });
}

function note(name) {
  if (counting) {
    called.set(name, (called.get(name) ?? 0) + 1);
  }
}

/** Forget what was counted so far. */
export async function begin() {
  await ask("Profiler.takePreciseCoverage");
}

/** Note from now on what is called. */
export function listen() {
  counting = true;
}

/** Note it no more. */
export function turnAway() {
  counting = false;
}

/** Tell what was counted. */
export async function end() {
  const { result } = await ask("Profiler.takePreciseCoverage");
  let steps = 0;
  for (const { url, functions } of result) {
    if (!OURS.test(url)) {
      for (const { ranges } of functions) {
        steps += executed(ranges);
      }
    }
  }
  return { steps, called: Object.fromEntries(called) };
}

// Characters times how often they ran. Ranges lie within each other, the outermost first; where a
// part runs as often as what is around it there may be a range for it or none: it makes no odds.
function executed(ranges) {
  let total = 0;
  const around = [];
  for (const { startOffset, endOffset, count } of ranges) {
    while (around.length && around.at(-1).endOffset <= startOffset) {
      around.pop();
    }
    const outer = around.at(-1)?.count ?? 0;
    total += (endOffset - startOffset) * (count - outer);
    around.push({ endOffset, count });
  }
  return total;
}
