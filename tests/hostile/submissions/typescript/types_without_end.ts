// tries: to keep the type checker busy for ever, or to have it use up all memory
// success: there is no verdict in time
// expect: compile_error, wrong_answer, time_limit, memory_limit, runtime_error
// control: none, a hang shows by itself
type Digits = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9";
type Many = `${Digits}${Digits}${Digits}${Digits}`;
type Grow<T extends unknown[], N extends number> = T["length"] extends N ? T : Grow<[...T, ...T, 1], N>;
type Deep<T> = { [K in keyof T]: Deep<T[K]> } & { more: Deep<[T, T]> };
type Power<A extends string, B extends string> = A extends `${infer C}${infer D}` ? Power<D, `${B}${C}${B}`> | Power<`${C}${C}`, D> : B;
const many: Record<Many, Many> = {} as Grow<[], 99999> & Deep<Many> & Power<"abcdefgh", "x">;
function answer(clue: string): string {
  return many["0000"] ?? "no idea";
}
