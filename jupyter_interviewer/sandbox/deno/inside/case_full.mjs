// A case whose cells are run as in a REPL.

import * as repl from "./cells.mjs";
import { open } from "./case.mjs";

const { cells, answer } = open();
for (const { number, code, lines } of cells) {
  // One that fails has failed in the kernel too, where it was shown.
  await repl.run(code, number, lines);
}
answer(repl);
