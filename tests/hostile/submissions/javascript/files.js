// tries: to read files: the bank, other interviews, by every module that can, by imports and fetches of files
// success: the planted secret comes back
// expect: wrong_answer
// control: bare
async function answer(clue) {
  const paths = [...TARGETS.secrets, TARGETS.bank, "/proc/self/environ", "/proc/1/environ", `/proc/${TARGETS.bystander}/cmdline`];
  const fs = await import("node:fs");
  const ways = paths.flatMap((path) => [
    () => Deno.readTextFile(path),
    () => Deno.readTextFileSync(path),
    () => fs.readFileSync(path),
    () => fetch(`file://${path}`).then((reply) => reply.text()),
    () => import(`file://${path}`, { with: { type: "json" } }).then(JSON.stringify),
    () => Deno.open(path).then((file) => new Response(file.readable).text()),
  ]);
  return await tried(...ways, () => process.binding("fs").open(paths[0]), () => Deno.readLinkSync("/proc/self/exe"));
}
