// tries: to confuse a checker's process with values that Python reads otherwise: names that mean something to its objects, numbers that cannot be written out, halves of characters, and lines that look like its decision
// success: accepted, or the grader hangs
// expect: wrong_answer
// control: prize
// checker: hasty
function answer(clue) {
  if (PRIZE) {
    return new Map([[[...PRIZE].join(""), { "": new Set([""]) }]]);
  }
  const decision = '\n{"right": true, "reason": null}\n';
  if (clue === "public") {
    return { __class__: "str", __eq__: true, __proto__: null, ["__proto__"]: [decision], "\ud800": "\udc00" };
  }
  return [1n << 40_000n, new Map([[NaN, -0], [[1, [2]], decision]]), new Float64Array(50_000), decision.repeat(5_000)];
}
