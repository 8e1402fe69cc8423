import type { BaselineComparison, Comparison } from '@valuecsv/comparison'
import type { Phrase } from '../tables/phrase.ts'

/** A comparison, and where its answers and scores are from. */
export interface ScoredComparison {
  readonly comparison: Comparison
  /** How the LLMs stand to an earlier run, where there is one. */
  readonly baseline?: BaselineComparison
  /** Whose the scores are: names and digests, joined where they are several. */
  readonly model: string
  /** The device that scored; absent where the sources held all scores. */
  readonly device?: string
  /** Whether scores are sigmoids before calibration. Default false. */
  readonly raw?: boolean
  /** What is odd about a source. */
  readonly findings: readonly {
    readonly source: string
    readonly code: string
    readonly message: Phrase
    readonly where: readonly string[]
  }[]
}
