// tries: to flood: console, both streams, displays, errors with endless texts, values without end
// success: the grader grows or hangs
// expect: output_limit, time_limit, runtime_error, wrong_answer
// control: none, it is the bound that is tried
function answer(clue) {
  if (clue === "public") {
    for (;;) {
      console.log("x".repeat(100_000));
      Deno.stderr.writeSync(new Uint8Array(65536).fill(120));
      Deno.stdout.writeSync(new Uint8Array(65536).fill(120));
    }
  }
  throw new Error("x".repeat(1 << 28));
}
