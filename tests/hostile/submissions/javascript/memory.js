// tries: to hold far more memory than allowed: arrays, buffers, WebAssembly, texts, workers' heaps
// success: it does (the prize)
// expect: memory_limit, runtime_error, wrong_answer, time_limit
// control: none, it takes this machine's memory
// prize: given
function answer(clue) {
  const held = [];
  if (clue === "public") {
    while (held.length < 1400) held.push(new Uint8Array(1 << 20).fill(7));
  } else {
    while (held.length < 1400) held.push(Array.from({ length: 1 << 17 }, (_, n) => n + 0.5));
  }
  return PRIZE;
}
