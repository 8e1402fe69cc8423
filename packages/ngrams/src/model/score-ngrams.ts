import type { NormalizedText } from '../text/normalized-text.ts'
import type { NgramModel } from './ngram-model.ts'
import { readNgrams } from './read-ngrams.ts'

/** The logits of a text: `readNgrams` without the rarity. */
export function scoreNgrams(model: NgramModel, text: string | NormalizedText): Float32Array {
  return readNgrams(model, text).logits
}
