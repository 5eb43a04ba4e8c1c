/** A line of names that can be turned round. */
class TurningLine {
  constructor(names: string[], admits: boolean) {
    // Write your answer here.
  }

  /** Return the name at the front, or `null`. */
  front(): string | null {
  }

  /** Return the name directly behind, or `null`. */
  behind(name: string): string | null {
  }

  /** Move or add a name directly behind another; tell whether that was possible. */
  goBehind(name: string, other: string): boolean {
  }

  /** Take a name out; tell whether it was there. */
  leave(name: string): boolean {
  }

  /** Turn the whole line round. */
  turn(): void {
  }
}
