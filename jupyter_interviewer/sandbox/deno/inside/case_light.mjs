// A case whose cells are plain scripts.

import { open } from "./case.mjs";
import * as scripts from "./scripts.mjs";

const { cells, answer, giveUp } = open();
for (const { number, code, lines } of cells) {
  // One that fails has failed in the kernel too, where it was shown.
  if (scripts.runNow(code, number, lines).unfit) {
    giveUp();
  }
  scripts.settle();
}
answer(scripts);
