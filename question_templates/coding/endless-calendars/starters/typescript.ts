/** Gives the events of many series in order. */
class Upcoming {
  constructor(series: number[][]) {
    // Write your answer here.
  }

  /** Return the next event as `[moment, number]` and pass it, or `null`. */
  next(): number[] | null {
  }

  /** Return the next event as `[moment, number]` without passing it, or `null`. */
  peek(): number[] | null {
  }

  /** Pass all events before the moment. */
  skipTo(moment: number): void {
  }

  /** End a series. */
  stop(number: number): void {
  }
}
