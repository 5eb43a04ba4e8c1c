// tries: to start programs, to signal others, to load libraries
// success: a program runs, or the bystander dies
// expect: wrong_answer
// control: bare
// prize: given
async function answer(clue) {
  const { execSync, spawn } = await import("node:child_process");
  return await won(
    () => new Deno.Command("id").outputSync().success,
    () => execSync("id").length,
    () => new Promise((done) => spawn("id").on("exit", () => done(true)).on("error", () => done(false))),
    () => Deno.kill(TARGETS.bystander, "SIGKILL") ?? true,
    () => process.kill(TARGETS.bystander, 9),
    () => Deno.dlopen("libc.so.6", { getpid: { parameters: [], result: "i32" } }).symbols.getpid() > 0,
    () => process.dlopen({ exports: {} }, "/usr/lib/x.node") ?? true,
    () => Deno.permissions.requestSync({ name: "run" }).state === "granted",
  );
}
