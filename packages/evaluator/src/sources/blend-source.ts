import { VALUE_IDS } from '@valuecsv/taxonomy'
import type { BlendManifest } from '../manifest/manifest.ts'
import type { LogitSource } from './logit-source.ts'
import { type NgramParts, rarityPart, readInNgrams } from './ngram-source.ts'

/** Reads texts as `encoder` does and in n-grams, and adds the logits of both by the manifest's weights. */
export function blendSource(encoder: LogitSource, ngrams: NgramParts, weights: BlendManifest['blend']): LogitSource {
  return {
    ...encoder,
    async read(text, options) {
      const reading = await encoder.read(text, options)
      const { ngramLogits, rarity } = await readInNgrams(text, ngrams, options)
      return { ...reading, ngramLogits, ...rarityPart(rarity) }
    },
    features(group, options) {
      return encoder.features(group, options).map(async (found, index) => {
        const { logits, pooled } = await found
        const { ngramLogits, rarity } = group[index]!
        const joined = logits.map((logit, label) => blended(weights, label, logit, ngramLogits![label]!))
        return { logits: joined, pooled, ...rarityPart(rarity) }
      })
    },
  }
}

function blended(weights: BlendManifest['blend'], label: number, encoder: number, ngrams: number): number {
  const weight = weights[VALUE_IDS[label]!]
  return weight.encoder * encoder + weight.ngrams * ngrams
}
