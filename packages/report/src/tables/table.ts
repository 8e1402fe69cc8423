import type { Estimate } from '@valuecsv/metrics'
import type { Phrase } from './phrase.ts'

/** What a cell holds; `undefined` is a value that is not defined, printed `–` and left empty in CSV. */
export type Cell = string | number | boolean | Phrase | EstimateCell | undefined

/** A number with its interval. */
export interface EstimateCell {
  readonly estimate: Estimate
  /** What stands behind it, such as the letters of its tie groups; CSV leaves it out. */
  readonly mark?: string
}

export interface Column {
  /** The heading in CSV, the same in every language. */
  readonly key: string
  readonly heading: Phrase
  /** Digits after the point where people read it; CSV has all digits. Default 0. */
  readonly digits?: number
  /** A number too small for the digits is told as below the last of them: `<0.001`, as of p-values, none of which is 0. */
  readonly neverZero?: boolean
  /** A number gets as many digits more as show on which side of this it is, as of a p-value beside its level. */
  readonly limit?: number
  /** Default: numbers on the right, everything else on the left. */
  readonly align?: 'left' | 'right'
  /** The cells are estimates: CSV gives them three columns. */
  readonly estimate?: boolean
  /** The numbers are differences: those above 0 have a plus. */
  readonly signed?: boolean
}

/** Rows under columns, in no particular format yet. */
export interface Table {
  readonly title?: Phrase
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}
