import type { Format } from '../output/format.ts'
import type { ReadFlags } from '../sources/read-options.ts'
import type { ScoreAllFlags } from './scoring/score-all-answers.ts'

/** What the command line says of a comparison. */
export interface CompareFlags extends ScoreAllFlags, ReadFlags {
  readonly secondModel?: string
  /** `true` is `report.html` in the one run folder that is compared. */
  readonly html?: string | true
  readonly answers?: 'all' | 'none'
  readonly failIf?: readonly string[]
  readonly baseline?: string
  readonly seed: number
  readonly format?: Format | 'junit'
}
