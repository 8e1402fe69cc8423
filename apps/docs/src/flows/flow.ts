/** One step of a data flow. */
export interface FlowStep {
  /** The folder in `packages/`. */
  readonly package: string
  /** Functions that the package exports, from any of its entries. */
  readonly functions: readonly string[]
  /** What becomes of the data here. */
  readonly what: string
  /** What goes on to the next step. */
  readonly gives: string
}

export interface Flow {
  readonly title: string
  /** What comes in. */
  readonly takes: string
  readonly steps: readonly FlowStep[]
}
