// tries: to learn of its surroundings: variables, users, host, interfaces, memory, where it lies, what started it
// success: the planted secret comes back
// expect: wrong_answer
// control: bare
async function answer(clue) {
  const os = await import("node:os");
  return await tried(
    () => JSON.stringify(Deno.env.toObject()), () => JSON.stringify({ ...process.env }), () => process.env.INTERVIEW_SECRET,
    () => Deno.env.get("OPENAI_API_KEY"), () => Deno.hostname() + os.hostname(), () => JSON.stringify(os.userInfo()),
    () => JSON.stringify(os.networkInterfaces()), () => Deno.execPath() + process.argv.join(), () => JSON.stringify(process.report?.getReport?.()),
    () => Deno.mainModule, () => JSON.stringify(Deno.memoryUsage()), () => process.title + process.cwd(),
  );
}
