// A measured call whose cells are run as in a REPL.

import * as counting from "./counter.mjs";
import * as repl from "./cells.mjs";
import { open } from "./timed.mjs";

const { runs, counted, answer } = open();
const counter = counted ? counting : null;
await counter?.prepare();
for (const { number, code, lines } of runs) {
  await repl.run(code, number, lines);
}
answer(repl, counter);
