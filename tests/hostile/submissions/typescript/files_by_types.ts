// tries: to have the type checker read files, or fetch: references, imports of types, JSON modules, its settings
// success: the secret is in its message, or a listener is reached
// expect: compile_error, wrong_answer, runtime_error
// control: none, what it reads is not what it says
/// <reference path="/etc/passwd" />
/// <reference types="http://127.0.0.1/types.d.ts" />
// @ts-types="/etc/passwd"
type Read = typeof import("/etc/passwd");
const read: Read = 1;
function answer(clue: string): string {
  return String(read);
}
// %%
import secret from "/proc/self/environ" with { type: "json" };
const told: number = secret;
