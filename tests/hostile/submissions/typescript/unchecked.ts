// tries: to get past the type check, and to pass off what is wrong as right
// success: it is accepted
// expect: wrong_answer, compile_error, runtime_error
// control: none, it is the verdict that counts
// @ts-nocheck
const x: number = "not a number";
declare const anything: any;
function answer(clue: string): any {
  return { valueOf: () => x, toString: () => x, toJSON: () => x, __proto__: null };
}
