// A measured call whose cells are plain scripts.

import { open } from "./timed.mjs";
import * as scripts from "./scripts.mjs";

const { runs, counted, answer, giveUp } = open();
const counter = counted ? await import("./counter.mjs") : null;
await counter?.prepare();
if (counted) {
  Deno.permissions.revokeSync({ name: "sys", kind: "inspector" });
}
for (const { number, code, lines } of runs) {
  if (scripts.runNow(code, number, lines).unfit) {
    giveUp();
  }
  scripts.settle();
}
answer(scripts, counter);
