// tries: to leave files: by every module that writes, in storage, caches and temporary places
// success: a file named "owned…" is found outside
// expect: wrong_answer
// control: bare
async function answer(clue) {
  const fs = await import("node:fs");
  const path = `${TARGETS.open}/${TARGETS.mark}`;
  return await tried(
    () => Deno.writeTextFile(path + "-1", "here"),
    () => fs.writeFileSync(path + "-2", "here"),
    () => Deno.symlinkSync("/", path + "-3"),
    () => Deno.makeTempFile({ dir: TARGETS.open, prefix: TARGETS.mark }),
    () => Deno.truncate(TARGETS.victim),
    () => Deno.remove(TARGETS.victim),
    () => Deno.chmod(TARGETS.victim, 0o600),
    () => fs.promises.mkdir(path + "-4"),
    () => Deno.openKv(path + "-5"),
    () => localStorage.setItem("owned", "x"),
    () => caches.open("owned"),
  );
}
