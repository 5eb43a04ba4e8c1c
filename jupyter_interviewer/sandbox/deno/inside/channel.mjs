// What goes out of this process and comes in, in one stream each way.
//
// Messages stand between what the cells write to the stream themselves; a mark that only the
// process at the other end knows tells them apart. Requests come in line by line.

const { Boolean, JSON, Uint8Array } = globalThis;
const { TextDecoder, TextEncoder } = globalThis;
const stdin = Deno.stdin;
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

let rest = [];

/** Write all of a text to one of the process's streams. */
export function write(stream, text) {
  let bytes = encoder.encode(text);
  while (bytes.length) {
    bytes = bytes.subarray(stream.writeSync(bytes));
  }
}

/** Make the function that sends messages over a stream, marked. */
export function sender(stream, mark) {
  return (message) => write(stream, `\x1e${mark}${JSON.stringify(message)}\n`);
}

/** Read a line while nothing else can happen; null at the end. */
export function readLineNow() {
  for (;;) {
    const found = buffered();
    if (found !== null) {
      return found;
    }
    const bytes = new Uint8Array(65536);
    if (!keep(bytes, stdin.readSync(bytes))) {
      return null;
    }
  }
}

/** Read a line and let timers and promises go on meanwhile; null at the end. */
export async function readLine() {
  for (;;) {
    const found = buffered();
    if (found !== null) {
      return found;
    }
    const bytes = new Uint8Array(65536);
    if (!keep(bytes, await stdin.read(bytes))) {
      return null;
    }
  }
}

function keep(bytes, count) {
  if (count) {
    rest.push(bytes.subarray(0, count));
  }
  return Boolean(count);
}

// Only the last piece can hold the end of a line that was not looked for yet.
function buffered() {
  const last = rest.at(-1);
  const end = last === undefined ? -1 : last.indexOf(10);
  if (end < 0) {
    return null;
  }
  const pieces = [...rest.slice(0, -1), last.subarray(0, end)];
  rest = end + 1 < last.length ? [last.subarray(end + 1)] : [];
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return decoder.decode(whole);
}
