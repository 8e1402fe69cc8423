import type { LabelledText, ScoredText } from '@valuecsv/datasets'
import { readLabelledTexts, readScoredTexts } from '@valuecsv/datasets/node'
import { ValueCsvError } from '@valuecsv/errors'
import type { Context } from '../context.ts'
import { type ReadFlags, readOptions } from '../sources/read-options.ts'

/** Labelled texts and their scores, in the same order. */
export interface PairedScores {
  readonly texts: readonly LabelledText[]
  readonly scored: readonly ScoredText[]
  /** The evaluators that the scores name. */
  readonly model: string
}

/**
 * Reads labels and scores and pairs them by id. Throws `cli/scores-missing` when a labelled text has no scores; scores
 * of other texts are left out and told.
 */
export async function pairScores(
  context: Context,
  { truth, scores, ...flags }: ReadFlags & { readonly truth: string; readonly scores: string },
): Promise<PairedScores> {
  const texts = await readLabelledTexts(truth, readOptions(context, flags))
  const scoredTexts = await readScoredTexts(scores, readOptions(context, {}))
  const byId = new Map(scoredTexts.map((scored) => [scored.id, scored]))
  const scored = texts.map(({ id }) => {
    const found = byId.get(id)
    if (found) return found
    throw new ValueCsvError('cli/scores-missing', `${scores}: no scores for the text "${id}" of ${truth}`, {
      hint: `score it first: valuecsv score ${truth} --out ${scores}`,
    })
  })
  if (byId.size > texts.length) {
    context.notice(`${scores}: ${byId.size - texts.length} scored texts are not in ${truth}; they are left out`)
  }
  const models = new Set(scored.map((each) => each.model ?? 'scores'))
  return { texts, scored, model: [...models].join(' + ') }
}
