// Cells that are run as in a REPL.

import * as repl from "./cells.mjs";
import { completions, inspection } from "./looking.mjs";
import { serve } from "./serving.mjs";

await serve(repl, {
  complete: async ({ code, cursor }) => await completions(code, cursor, repl),
  inspect: async ({ code, cursor }) => await inspection(code, cursor, repl),
});
