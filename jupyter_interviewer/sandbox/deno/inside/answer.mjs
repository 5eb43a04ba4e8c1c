// What the cells have defined, looked at and called from outside of them.
//
// `cells` are the functions of `cells.mjs` or `scripts.mjs`, whichever has run them. What only the
// first can tell is left unfit by the second.

import { dumps } from "./codec.mjs";

const { Array, Error, Function, JSON, Object, Reflect } = globalThis;
const sourceOf = Function.prototype.toString;

/** Thrown where a case is no script. */
export class Unfit extends Error {}

function isClass(value) {
  return typeof value === "function" && /^class\b/.test(Reflect.apply(sourceOf, value, []));
}

function isConstructor(value) {
  return typeof value === "function" && Object.hasOwn(value, "prototype");
}

/** Whether a name stands for what was asked for; see `Run.check_entry` of the Python harness. */
export async function entryOf(cells, { name, kind }) {
  if (kind === "call") {
    return { state: "ok", holder: null };
  }
  const { value } = await cells.look(name);
  if (value === undefined) {
    if (!cells.able) {
      return { unfit: true };
    }
    for (const other of await cells.lexicalNames()) {
      const { value: held } = await cells.look(other);
      if (isClass(held) && (Object.hasOwn(held.prototype, name) || Object.hasOwn(held, name))) {
        return { state: "missing", holder: other };
      }
    }
    return { state: "missing", holder: null };
  }
  if (kind === "class") {
    return { state: isConstructor(value) ? "ok" : "not_class", holder: null };
  }
  if (isClass(value)) {
    return { state: "class", holder: null };
  }
  return { state: typeof value === "function" ? "ok" : "not_callable", holder: null };
}

/** The candidate's own cases: for each its texts, or why it is none; see `read_own` there. */
export async function ownCases(cells, { most, bytes }) {
  const own = (await cells.look("myCases")).value ?? (await cells.look("my_cases")).value;
  if (own === undefined) {
    return null;
  }
  if (!Array.isArray(own)) {
    return [[null, null, "myCases has to be an array of [arguments, expected]"]];
  }
  const found = own.slice(0, most).map((one) => ownCase(one, bytes / (most * 4)));
  if (own.length > most) {
    found.push([null, null, `only the first ${most} of your own cases are run`]);
  }
  return found;
}

function ownCase(one, most) {
  if (!Array.isArray(one) || one.length !== 2) {
    return [null, null, "a case of your own is written [arguments, expected]"];
  }
  if (!Array.isArray(one[0])) {
    return [null, null, "the arguments of a case of your own are an array, [[1, 2], 3]"];
  }
  let texts;
  try {
    texts = one.map(dumps);
  } catch (error) {
    return [null, null, `a case of your own cannot be passed on: ${error.message}`];
  }
  if (texts[0].length + texts[1].length > most) {
    return [null, null, "a case of your own is too large"];
  }
  if (texts.some((text) => text.includes('{"$":"object"'))) {
    return [null, null, "a case of your own holds an object that cannot be passed on"];
  }
  return [...texts, null];
}

/** Call what was asked for with a case's input, and wait for what it promises. */
export async function call(cells, name, kind, input) {
  const { value: entry, failure, unfit } = await cells.run(kind === "call" ? input : name, 0);
  if (failure) {
    throw failure;
  }
  if (unfit) {
    throw new Unfit();
  }
  return kind === "call" ? entry : await invoke(entry, kind, input);
}

/** Call a function, or make an object of a class and call its methods. */
export async function invoke(entry, kind, input) {
  if (kind !== "class") {
    return await entry(...input);
  }
  const made = new entry(...input[0][1]);
  const results = [null];
  for (const [method, values] of input.slice(1)) {
    if (typeof made[method] !== "function") {
      throw new Error(`the object has no method ${JSON.stringify(method)}`);
    }
    results.push(await made[method](...values));
  }
  return results;
}
