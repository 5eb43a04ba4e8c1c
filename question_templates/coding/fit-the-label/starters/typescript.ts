/** Return the text, shortened until it fits, or an empty one. */
function fitLabel(text: string, width: number, keep: number, fromEnd: boolean): string {
  // Write your answer here.
}
