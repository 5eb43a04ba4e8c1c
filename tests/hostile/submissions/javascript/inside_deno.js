// tries: to get at what runs it: Deno's internals, the inspector, V8's flags, virtual machines, bindings, module registries
// success: a permission is granted, an inspector opens, an internal can be called (the prize)
// expect: wrong_answer, runtime_error, memory_limit
// control: none, these are shut for everybody
// limits: case_seconds=2, total_seconds=8
// prize: given
async function answer(clue) {
  const session = async () => {
    const { Session } = await import("node:inspector");
    const one = new Session();
    one.connect();
    return true;
  };
  // Deno's own functions below everything: each asks for permission by itself.
  const internals = () => {
    const ops = Deno[Deno.internal]?.core?.ops ?? {};
    for (const name of Object.keys(ops)) {
      if (/read|open|env|spawn|connect|run|exec|stat|dlopen|fetch|kill|import|load/.test(name)) {
        for (const given of [[TARGETS.secrets[0]], [TARGETS.secrets[0], {}], [], [{ cmd: "id", args: [] }], [TARGETS.bystander, 9]]) {
          try {
            if (seek(JSON.stringify(ops[name](...given)))) return true;
          } catch { /* refused */ }
        }
      }
    }
  };
  return await won(
    session, () => Deno.core?.ops?.op_read_file_text_sync, internals, () => globalThis.__bootstrap,
    () => Deno.permissions.requestSync({ name: "read" }).state === "granted",
    () => Deno.permissions.querySync({ name: "net" }).state === "granted",
    () => Deno.permissions.querySync({ name: "sys" }).state === "granted",
    () => import("ext:core/mod.js"), () => import("ext:core/ops").then((ops) => Object.keys(ops).length),
    () => globalThis.hands, () => process._debugProcess?.(process.pid),
    async () => (await import("node:inspector")).open(0) ?? true,
    async () => (await import("node:v8")).setFlagsFromString("--allow-natives-syntax") ?? false,
    async () => (await import("node:vm")).runInNewContext("Deno"),
    async () => (await import("node:module")).createRequire("/x.js")(TARGETS.secrets[3]),
  );
}
