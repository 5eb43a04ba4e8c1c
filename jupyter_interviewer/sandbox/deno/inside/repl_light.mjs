// Cells that are plain scripts; what else is asked is unfit for them.

import * as scripts from "./scripts.mjs";
import { serve } from "./serving.mjs";

await serve(scripts, {});
