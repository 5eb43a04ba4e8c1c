// Values as text, in exactly the form of domain/codec.py, which reads and writes the other end.
//
// What JavaScript has no type for becomes the nearest one: a list and a tuple an Array, a
// dictionary whose keys are all strings an object and any other a Map, both kinds of set a Set,
// bytes a Uint8Array, None null, an integer a number or, where that would be inexact, a BigInt.

// A cell's declarations are seen by modules too: these names are kept as they were at the start.
const { Array, BigInt, JSON, Map, Number, Object, Set, String, Uint8Array } = globalThis;
const { ArrayBuffer, Error, Reflect } = globalThis;
const { apply } = Reflect;
const mapEntries = Map.prototype.entries;
const setValues = Set.prototype.values;
const taggedAs = Object.getOwnPropertyDescriptor(
  Object.getPrototypeOf(Uint8Array.prototype),
  Symbol.toStringTag,
).get;
const mapSize = Object.getOwnPropertyDescriptor(Map.prototype, "size").get;
const setSize = Object.getOwnPropertyDescriptor(Set.prototype, "size").get;
const inspect = Deno.inspect;

const MAX_DEPTH = 200;
const MAX_NODES = 2_000_000;

export class Unencodable extends Error {}

export function dumps(value) {
  const text = JSON.stringify(new Encoding().encode(value, 0, false));
  return text.replace(
    /[\u0080-\uffff]/g,
    (unit) => "\\u" + unit.charCodeAt(0).toString(16).padStart(4, "0"),
  );
}

export function loads(text) {
  return decode(JSON.parse(text));
}

class Encoding {
  constructor() {
    this.nodes = 0;
    this.open = new Set();
  }

  // Inside of a set or as a key an Array is a tuple: Python's list cannot stand there.
  encode(value, depth, frozen) {
    this.nodes += 1;
    if (this.nodes > MAX_NODES) {
      throw new Unencodable(`the value has more than ${MAX_NODES} parts`);
    }
    if (depth > MAX_DEPTH) {
      throw new Unencodable(`the value is nested deeper than ${MAX_DEPTH}`);
    }
    switch (typeof value) {
      case "undefined":
        return null;
      case "boolean":
      case "string":
        return value;
      case "number":
        return number(value);
      case "bigint":
        return integer(value);
      case "object":
        return value === null ? null : this.container(value, depth, frozen);
      default:
        return opaque(value);
    }
  }

  container(value, depth, frozen) {
    if (ArrayBuffer.isView(value)) {
      return this.view(value, frozen);
    }
    const kind = kindOf(value);
    if (kind === "other") {
      return opaque(value);
    }
    if (this.open.has(value)) {
      throw new Unencodable("the value contains itself");
    }
    this.open.add(value);
    const part = (item, isFrozen) => this.encode(item, depth + 1, isFrozen);
    let encoded;
    if (kind === "array") {
      const items = [];
      for (let index = 0; index < value.length; index++) {
        items.push(part(value[index], frozen));
      }
      encoded = frozen ? { $: "tuple", v: items } : items;
    } else if (kind === "set") {
      const items = [];
      for (const item of apply(setValues, value, [])) {
        items.push(part(item, true));
      }
      encoded = { $: frozen ? "frozenset" : "set", v: items };
    } else if (kind === "map") {
      const pairs = [];
      for (const [key, item] of apply(mapEntries, value, [])) {
        pairs.push([part(key, true), part(item, false)]);
      }
      encoded = { $: "dict", v: pairs };
    } else {
      const pairs = [];
      for (const key of Object.keys(value)) {
        pairs.push([part(key, true), part(value[key], false)]);
      }
      encoded = { $: "dict", v: pairs };
    }
    this.open.delete(value);
    return encoded;
  }

  view(value, frozen) {
    const tag = apply(taggedAs, value, []);
    if (tag === "Uint8Array") {
      let digits = "";
      for (let index = 0; index < value.length; index++) {
        digits += value[index].toString(16).padStart(2, "0");
      }
      return { $: "bytes", v: digits };
    }
    if (tag === undefined) {
      return opaque(value);
    }
    this.nodes += value.length;
    if (this.nodes > MAX_NODES) {
      throw new Unencodable(`the value has more than ${MAX_NODES} parts`);
    }
    // Whoever counts in a Float64Array means the numbers.
    const items = Array.from(value, (item) => typeof item === "bigint" ? integer(item) : number(item));
    return frozen ? { $: "tuple", v: items } : items;
  }
}

function kindOf(value) {
  if (Array.isArray(value)) {
    return "array";
  }
  try {
    apply(mapSize, value, []);
    return "map";
  } catch { /* no Map */ }
  try {
    apply(setSize, value, []);
    return "set";
  } catch { /* no Set */ }
  const above = Object.getPrototypeOf(value);
  return above === null || above === Object.prototype ? "object" : "other";
}

function number(value) {
  if (!Number.isInteger(value) || Object.is(value, -0)) {
    return { $: "float", v: floatText(value) };
  }
  return Number.isSafeInteger(value) ? value : integer(BigInt(value));
}

function integer(value) {
  if (-(2n ** 53n) < value && value < 2n ** 53n) {
    return Number(value);
  }
  const digits = (value < 0n ? -value : value).toString(16);
  return { $: "int", v: (value < 0n ? "-0x" : "0x") + digits };
}

// As Python's repr writes it: the same shortest digits, another form of the exponent.
function floatText(value) {
  if (value !== value) {
    return "nan";
  }
  if (value === Infinity || value === -Infinity) {
    return value > 0 ? "inf" : "-inf";
  }
  if (value === 0) {
    return "-0.0";
  }
  const [digits, power] = value.toExponential().split("e");
  const exponent = Number(power);
  if (exponent < -4 || exponent >= 16) {
    const size = String(exponent < 0 ? -exponent : exponent).padStart(2, "0");
    return `${digits}e${exponent < 0 ? "-" : "+"}${size}`;
  }
  if (exponent >= -4 && exponent < 0) {
    const sign = value < 0 ? "-" : "";
    return `${sign}0.${"0".repeat(-exponent - 1)}${digits.replace(/[-.]/g, "")}`;
  }
  const text = String(value);
  return text.includes(".") ? text : `${text}.0`;
}

function opaque(value) {
  let name = typeof value;
  let shown = `<${name}>`;
  try {
    name = String(value?.constructor?.name || name);
    shown = inspect(value, { colors: false, depth: 2 });
  } catch { /* an object that does not want to be looked at */ }
  return { $: "object", v: [name.slice(0, 100), shown.slice(0, 500)] };
}

function decode(raw) {
  if (raw === null || typeof raw !== "object") {
    return raw;
  }
  if (Array.isArray(raw)) {
    return items(raw);
  }
  const body = raw.v;
  switch (raw.$) {
    case "int":
      return body.startsWith("-") ? -BigInt(body.slice(1)) : BigInt(body);
    case "float":
      return { nan: NaN, inf: Infinity, "-inf": -Infinity }[body] ?? Number(body);
    case "bytes":
      return Uint8Array.from({ length: body.length / 2 }, (_, index) =>
        Number(`0x${body.slice(2 * index, 2 * index + 2)}`));
    case "tuple":
      return items(body);
    case "set":
    case "frozenset":
      return new Set(items(body));
    case "dict":
      return dictionary(body);
  }
  throw new Unencodable(`JavaScript has nothing for a ${raw.$}`);
}

// Cells may have given every array other methods by now.
function items(raw) {
  const made = [];
  for (let index = 0; index < raw.length; index++) {
    made[index] = decode(raw[index]);
  }
  return made;
}

function dictionary(raw) {
  const pairs = [];
  let isObject = true;
  for (let index = 0; index < raw.length; index++) {
    pairs[index] = [decode(raw[index][0]), decode(raw[index][1])];
    isObject &&= typeof pairs[index][0] === "string";
  }
  if (!isObject) {
    return new Map(pairs);
  }
  const made = {};
  for (let index = 0; index < pairs.length; index++) {
    Object.defineProperty(made, pairs[index][0], {
      value: pairs[index][1],
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
  return made;
}
