import type { ValueId } from '@valuecsv/taxonomy'
import type { Seen } from './seen-by.ts'

/** The scores of one text, whoever made them. */
export interface Scored {
  readonly scores: Readonly<Record<ValueId, number>>
  readonly values: readonly ValueId[]
}

/** An evaluator, whatever it is, and what it gave for the texts, one entry each in their order. */
export interface Evaluated extends Seen {
  readonly name: string
  /** Told beside the evaluators that were asked for, as what they must be better than. */
  readonly floor: boolean
  /** Name and digest, device: where a model gave the scores. */
  readonly model?: string
  readonly digest?: string
  readonly device?: string
  /** Of the floor `prevalence` on a file: the model whose training texts have these shares. */
  readonly sharesOf?: string
  /** What the files that scoring reads take, in 10^6 bytes. */
  readonly megabytes?: number
  /** Measured while these texts were scored, loading left out; absent where scores came from the cache. */
  readonly textsPerSecond?: number
  readonly scored: readonly Scored[]
}
