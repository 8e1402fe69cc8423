import type { ScoreMatrix } from '@valuecsv/metrics'
import { blendLogits } from '../../packages/training/src/blend/fit-blend.ts'

/** The weight of the encoder in the released csv-small. One of a try's own would be fitted to what it is measured on. */
const ENCODER_WEIGHT = 0.6

/** The blend of an encoder's and of n-grams' logits with the weights of the released csv-small. */
export function blendAsReleased(encoder: ScoreMatrix, ngrams: ScoreMatrix): ScoreMatrix {
  return blendLogits({ encoder: ENCODER_WEIGHT, ngrams: 1 - ENCODER_WEIGHT }, encoder, ngrams)
}
