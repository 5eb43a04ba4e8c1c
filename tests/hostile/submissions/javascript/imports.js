// tries: to import what comes from outside: over HTTP, from npm and JSR, from files, in workers
// success: a listener is reached, or the secret comes back
// expect: wrong_answer, runtime_error, memory_limit
// control: none, an import that fails is no proof
async function answer(clue) {
  const from = `http://127.0.0.1:${TARGETS.tcp}/x.js`;
  const worker = (source, options) => () => new Promise((done) => {
    const address = URL.createObjectURL(new Blob([source], { type: "application/javascript" }));
    const one = new Worker(address, { type: "module", ...options });
    one.onmessage = (event) => done(event.data);
    one.onerror = (event) => (event.preventDefault(), done(event.message));
  });
  const inside = `try { postMessage(Deno.readTextFileSync(${JSON.stringify(TARGETS.secrets[0])})) } catch (e) { postMessage(String(e)) }`;
  return await tried(
    () => import(from), () => import("npm:is-odd"), () => import("jsr:@std/path"), () => import(TARGETS.secrets[3]),
    () => import(`data:text/javascript,import ${JSON.stringify(from)}`),
    worker(inside), worker(inside, { deno: { permissions: "inherit" } }), worker(inside, { deno: { permissions: { read: true } } }),
    () => new Worker(from, { type: "module" }).postMessage("x"),
  );
}
