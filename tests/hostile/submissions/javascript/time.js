// tries: to go on far longer than allowed: loops, waiting that nothing wakes, promises never kept, exit handlers, timers
// success: it gives the answer after all (the prize)
// expect: time_limit, runtime_error
// control: none, it takes long
// prize: given
process.on("exit", () => { while (true); });
globalThis.addEventListener("unload", () => { while (true); });
setInterval(() => {}, 1);
async function answer(clue) {
  const end = Date.now() + PATIENCE * 1000;
  if (clue === "public") {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PATIENCE * 1000);
  }
  while (Date.now() < end) {
    try { /(a+)+$/.test("a".repeat(40) + "b"); } catch { continue; }
  }
  return PRIZE;
}
