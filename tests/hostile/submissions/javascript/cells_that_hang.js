// tries: to stay in a cell for ever, and to break the kernel by leaving it
// success: there is no verdict in time
// expect: time_limit, runtime_error, missing_entry_point, wrong_answer
// control: none, a hang shows by itself
function answer(clue) {
  return "no idea";
}
// %%
Deno.exit = process.exit = process.abort = process.reallyExit = () => {};
// %%
process.kill(process.pid, "SIGKILL");
// %%
await new Promise(() => {});
