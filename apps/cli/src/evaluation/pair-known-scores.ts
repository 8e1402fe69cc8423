import type { LabelledText } from '@valuecsv/datasets'
import type { Context } from '../context.ts'
import { contentDigest } from '../datasets/content-digest.ts'
import type { Evaluated } from './evaluated.ts'
import { createKnownParts } from './known-parts.ts'
import { knownScores } from './known-scores.ts'
import { type PairScoresOptions, pairScores } from './pair-scores.ts'

/** The scores in a file, paired with the labelled texts of another, and what is known of their model. Errors: those of `pairScores`. */
export async function pairKnownScores(
  context: Context,
  texts: readonly LabelledText[],
  file: string,
  options: PairScoresOptions,
): Promise<Evaluated> {
  const part = {
    ...{ data: options.truth, texts },
    // Asked for where the model is known, alone.
    get sha256() {
      return contentDigest(texts)
    },
  }
  const paired = await pairScores(context, texts, file, options)
  return knownScores(context, paired, { open: [], part, knownParts: createKnownParts(context) })
}
