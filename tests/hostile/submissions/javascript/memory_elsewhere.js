// tries: the same where V8's own bound does not count: WebAssembly's memory, shared buffers, strings, while cells run
// success: it does (the prize)
// expect: memory_limit, runtime_error, wrong_answer, time_limit, missing_entry_point
// control: none, it takes this machine's memory
// prize: given
function answer(clue) {
  const page = new WebAssembly.Memory({ initial: 1, maximum: 20000, shared: clue === "public" });
  page.grow(16000);
  new Uint8Array(page.buffer).fill(1);
  return PRIZE;
}
// %%
const texts = [];
try {
  for (let n = 0; n < 3; n++) texts.push(new SharedArrayBuffer(1 << 30));
  for (const one of texts) new Uint8Array(one).fill(1);
} catch (error) {
  console.log(String(error));
}
