// Completion and inspection: what a name stands for, found without running anything of a cell.

const { Function, Object, Reflect, RegExp, Set, String } = globalThis;
const NAME = String.raw`[\p{ID_Start}$_][\p{ID_Continue}$]*`;
const TEXT = '(?:"[^"\\n]*"|\'[^\'\\n]*\'|`[^`]*`)';
const PATH = String.raw`(?:${NAME}|\d+|${TEXT}|\])(?:\??\.${NAME}|\[(?:\d+|${TEXT})\])*`;
const MEMBER = new RegExp(String.raw`(${PATH})\??\.(${NAME})?$`, "u");
const ALONE = new RegExp(String.raw`(${NAME})?$`, "u");
const WHOLE_MEMBER = new RegExp(String.raw`${NAME}(?:\.${NAME})*$`, "u");
const KEYWORDS = ("async await break case catch class const continue debugger default delete do else enum export " +
  "extends false finally for function if implements import in instanceof interface let new null of return " +
  "static super switch this throw true try type typeof undefined var void while with yield").split(" ");

/** Names that may stand at the cursor, which counts UTF-16 units as JavaScript does. */
export async function completions(code, cursor, { look, lexicalNames }) {
  const before = code.slice(0, cursor);
  const member = MEMBER.exec(before);
  if (member) {
    const [, path, typed = ""] = member;
    const { value } = path === "]" ? { value: [] } : await look(`(${path})`);
    return found(namesOf(value), typed, cursor);
  }
  const [, typed = ""] = ALONE.exec(before);
  const globals = typed ? [...namesOf(globalThis), ...KEYWORDS] : Object.keys(globalThis);
  return found(new Set([...await lexicalNames(), ...globals]), typed, cursor);
}

function found(names, typed, cursor) {
  const matches = [...names].filter((name) => name.startsWith(typed)).sort(order);
  return { matches: matches.slice(0, 500), start: cursor - typed.length, end: cursor };
}

// What people look for first: without the names that begin with an underscore or a capital.
function order(one, other) {
  const weight = (name) => (name.startsWith("_") ? 2 : 0);
  return weight(one) - weight(other) || (one < other ? -1 : one > other ? 1 : 0);
}

function namesOf(value) {
  const names = new Set();
  if (value === null || value === undefined) {
    return names;
  }
  for (let object = Object(value); object !== null; object = Object.getPrototypeOf(object)) {
    for (const key of Reflect.ownKeys(object)) {
      if (typeof key === "string" && /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key)) {
        names.add(key);
      }
    }
  }
  return names;
}

/** What the name at the cursor stands for, as text; null where there is none. */
export async function inspection(code, cursor, { look }) {
  const end = cursor + /^[\p{ID_Continue}$]*/u.exec(code.slice(cursor))[0].length;
  let path = WHOLE_MEMBER.exec(code.slice(0, end))?.[0];
  if (path === undefined) {
    const called = new RegExp(String.raw`(${NAME}(?:\.${NAME})*)\([^()]*$`, "u").exec(code.slice(0, cursor));
    path = called?.[1];
  }
  const { value } = path === undefined ? {} : await look(path);
  if (value === undefined) {
    return null;
  }
  if (typeof value === "function") {
    const source = Reflect.apply(Function.prototype.toString, value, []);
    const lines = source.split("\n");
    return lines.length > 30 ? [...lines.slice(0, 30), "…"].join("\n") : source;
  }
  return `${path}: ${kindOf(value)}\n${Deno.inspect(value, { colors: false, depth: 3 })}`;
}

function kindOf(value) {
  if (value === null || typeof value !== "object") {
    return value === null ? "null" : typeof value;
  }
  return String(Object.getPrototypeOf(value)?.constructor?.name ?? "object");
}
