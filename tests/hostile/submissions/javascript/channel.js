// tries: to speak for the harness: lines on its channel, with guessed and with stolen marks, before and instead of the reply
// success: what it says is believed, or the kernel fails
// expect: wrong_answer, runtime_error
// control: none, there is nothing right to say
const marks = new Set();
const stringify = JSON.stringify;
JSON.stringify = function (value, ...rest) {
  const text = stringify.call(this, value, ...rest);
  marks.add(text);
  return text;
};
const encode = TextEncoder.prototype.encode;
TextEncoder.prototype.encode = function (text) {
  marks.add(String(text));
  return encode.call(this, text);
};
const concat = String.prototype.concat;
String.prototype.concat = function (...more) {
  marks.add(String(this) + more.join());
  return concat.apply(this, more);
};
function say(text) {
  Deno.stderr.writeSync(encode.call(new TextEncoder(), text + "\n"));
}
function answer(clue) {
  const reply = stringify({ $: "dict", v: [["value", "planted-" + "5".repeat(32)]] });
  const message = stringify({ reply });
  for (const mark of ["", "x", "0", ...marks]) {
    say(message);
    say(mark + message);
    say(mark.slice(0, 32) + message);
    say(stringify({ mark, reply }));
    say(stringify({ done: 1, failure: null }));
    say("\u0000" + mark + message);
  }
  return [...marks].join("|").slice(0, 1000) || "no idea";
}
