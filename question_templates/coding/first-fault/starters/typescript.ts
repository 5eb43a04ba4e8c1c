/** Return the position of the first fault in `text`, its length, or -1. */
function firstFault(text: string, pairs: Record<string, string>, maxDepth: number): number {
  // Write your answer here.
}
