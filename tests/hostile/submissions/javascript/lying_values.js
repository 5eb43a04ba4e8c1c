// tries: to return what is not what it seems: proxies, getters, thenables, cycles, nests, huge numbers, iterators without end
// success: the encoder hangs, or the value is taken for right
// expect: wrong_answer, runtime_error, time_limit, output_limit, memory_limit
// control: none, it is the encoder that is tried
function answer(clue) {
  const proxy = new Proxy([], { get: (_, name) => (name === "length" ? 2 ** 32 - 1 : proxy), ownKeys: () => ["length"], has: () => true, getPrototypeOf: () => Array.prototype });
  const cycle = [];
  cycle.push(cycle);
  let deep = [];
  for (let n = 0; n < 1e5; n++) deep = [deep];
  if (clue === "public") {
    return [1n << 1_000_000n, { get a() { throw 1; } }, { then() {} }, Symbol.iterator, () => 1, new Map([[cycle, 1]]), new Set([NaN, -0]), deep];
  }
  return proxy;
}
