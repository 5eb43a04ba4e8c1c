/** Return the earliest allowed order, or an empty list if there is none. */
function firstOrder(names: string[], rivals: string[][], apart: number, ring: boolean): string[] {
  // Write your answer here.
}
