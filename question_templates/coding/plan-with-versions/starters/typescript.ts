/** A row of numbers whose versions can be saved and restored. */
class RowPlan {
  constructor(size: number) {
    // Write your answer here.
  }

  /** Give one place a new number. */
  write(place: number, value: number): void {
  }

  /** Return the sum of the current row from `first` to `last`. */
  total(first: number, last: number): number {
  }

  /** Return the number of the version that holds the current row. */
  save(): number {
  }

  /** Make a saved version the current row. */
  restore(version: number): void {
  }

  /** Return the sum of a saved version from `first` to `last`. */
  totalAt(version: number, first: number, last: number): number {
  }

  /** Return the version from which this one comes, or -1. */
  origin(version: number): number {
  }
}
