// What a cell finds around it besides the language: where its output goes, and what stands in
// place of things that make no sense here.

const { Error, Object, String, Symbol } = globalThis;
const DISPLAY = Symbol.for("Jupyter.display");
const { Console } = Deno[Deno.internal];

export class NotHere extends Error {
  get name() {
    return "NotSupported";
  }
}

/**
 * Put everything in place.
 *
 * @param {(stream: "stdout" | "stderr", text: string) => void} print
 * @param {(bundle: object, options: object) => void} show  shows MIME data
 * @param {(question: string) => string | null} ask  asks a person
 */
export function furnish({ print, show, ask }) {
  const made = new Console((text, level) => print(level > 1 ? "stderr" : "stdout", text));
  for (const name of Object.keys(made)) {
    globalThis.console[name] = made[name];
  }
  const leave = (code) => {
    throw new NotHere(`exit(${code ?? ""}) would end the process: nothing has to be ended here`);
  };
  replace(Deno, "exit", leave);
  replace(globalThis, "close", () => leave(""));
  replaceLater("process", (process) => replace(process, "exit", leave));
  replace(globalThis, "prompt", (message = "Prompt", initial) => ask(String(message)) ?? initial ?? null);
  replace(globalThis, "confirm", (message = "Confirm") => /^y/i.test(ask(`${message} [y/N]`) ?? ""));
  replace(globalThis, "alert", (message = "Alert") => print("stdout", `${message}\n`));
  replace(Deno, "jupyter", jupyter(show));
}

/** What a value looks like: MIME types and their data. */
export async function bundleOf(value) {
  if (value !== null && typeof value === "object") {
    if (typeof value[DISPLAY] === "function") {
      return await value[DISPLAY]();
    }
    const media = mediaOf(value);
    if (media !== null) {
      return media;
    }
  }
  return { "text/plain": Deno.inspect(value, { colors: false }) };
}

function mediaOf(value) {
  if (value instanceof globalThis.Uint8Array) {
    const start = value.subarray(0, 4).toHex();
    const type = start === "89504e47" ? "image/png" : start.startsWith("ffd8ff") ? "image/jpeg" : null;
    return type && { [type]: value.toBase64() };
  }
  if (typeof value.toDataURL === "function") {
    return { "image/png": String(value.toDataURL()).split(",")[1] };
  }
  if (typeof value.$schema === "string" && value.$schema.startsWith("https://vega.github.io/schema/vega")) {
    const kind = value.$schema.includes("vega-lite") ? "vegalite.v5" : "vega.v5";
    return { [`application/vnd.${kind}+json`]: value };
  }
  if (typeof value.outerHTML === "string") {
    return { "text/html": value.outerHTML };
  }
  return null;
}

function jupyter(show) {
  const shown = (data) => ({ [DISPLAY]: () => data });
  const tag = (type) => (strings, ...values) => {
    const text = typeof strings === "string" ? strings : String.raw(strings, ...values);
    return shown({ [type]: text });
  };
  const display = async (value, { raw = false, update = false, display_id: id } = {}) => {
    const data = raw ? value : await bundleOf(value);
    show(data, { update, id });
  };
  const image = (bytes) => {
    if (typeof bytes === "string") {
      throw new NotHere("files cannot be read here: give the bytes of the image");
    }
    return shown(mediaOf(bytes) ?? { "text/plain": "an image of an unknown kind" });
  };
  return Object.freeze({
    $display: DISPLAY,
    display,
    format: bundleOf,
    html: tag("text/html"),
    image,
    md: tag("text/markdown"),
    svg: tag("image/svg+xml"),
  });
}

// A global of Node's is only loaded where it is used.
function replaceLater(name, change) {
  const found = Object.getOwnPropertyDescriptor(globalThis, name);
  if (found?.get === undefined) {
    return;
  }
  const value = (made) => ({ value: made, writable: true, configurable: true, enumerable: false });
  Object.defineProperty(globalThis, name, {
    configurable: true,
    get() {
      const made = found.get.call(globalThis);
      change(made);
      Object.defineProperty(globalThis, name, value(made));
      return made;
    },
    set(made) {
      Object.defineProperty(globalThis, name, value(made));
    },
  });
}

function replace(object, name, value) {
  try {
    Object.defineProperty(object, name, { value, writable: true, configurable: true, enumerable: true });
  } catch {
    object[name] = value;
  }
}

