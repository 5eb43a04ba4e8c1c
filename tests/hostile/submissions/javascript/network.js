// tries: to reach listeners: fetch, sockets of every kind, web sockets, names, datagrams, Node's modules
// success: one is reached
// expect: wrong_answer, runtime_error
// control: bare
async function answer(clue) {
  const net = await import("node:net");
  const http = await import("node:http");
  const dgram = await import("node:dgram");
  const read = async (connection) => {
    const buffer = new Uint8Array(100);
    await connection.read(buffer);
    return buffer;
  };
  const port = TARGETS.tcp;
  return await tried(
    () => Deno.connect({ hostname: "127.0.0.1", port }).then(read),
    () => Deno.connect({ transport: "unix", path: TARGETS.unix }).then(read),
    () => Deno.connect({ transport: "unix", path: TARGETS.abstract }).then(read),
    () => Deno.connect({ transport: "vsock", cid: 2, port: 1 }).then(read),
    () => fetch(`http://127.0.0.1:${port}/`).then((reply) => reply.text()),
    () => new Promise((done) => new WebSocket(`ws://127.0.0.1:${port}/`).onerror = () => done("refused")),
    () => new Promise((done) => net.connect(port, "127.0.0.1").on("data", done).on("error", done)),
    () => new Promise((done) => net.connect(TARGETS.unix).on("data", done).on("error", done)),
    () => new Promise((done) => http.get(`http://127.0.0.1:${port}/`).on("error", done)),
    () => new Promise((done) => {
      const one = dgram.createSocket("udp4").on("message", done).on("error", done);
      one.send("x", TARGETS.udp, "127.0.0.1");
    }),
    () => Deno.resolveDns("secret.example.test", "A", { nameServer: { ipAddr: "127.0.0.1", port: TARGETS.dns } }),
    () => Deno.listen({ port: 0 }).addr.port,
    () => navigator.sendBeacon?.(`http://127.0.0.1:${port}/`),
    () => new EventSource(`http://127.0.0.1:${port}/`).readyState,
  );
}
