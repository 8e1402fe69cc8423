import { type NgramModel, normalizeText, readNgrams } from '@valuecsv/ngrams'
import type { TextReading } from '../reading/text-reading.ts'
import type { LogitSource } from './logit-source.ts'

/** The n-grams of a model folder. */
export interface NgramParts {
  readonly model: NgramModel
  /** For each value in label order its label in the model. */
  readonly columns: readonly number[]
}

/**
 * Reads texts in n-grams. They are scored as they are read: that is as quick as tokenizing them, and keeps nothing
 * larger than twelve numbers. The length of a text is that of the characters that n-grams are made of.
 */
export function ngramSource(parts: NgramParts): LogitSource {
  return {
    device: 'cpu',
    limits: { groupItems: 16, groupSize: 16_384, readAheadItems: 64, readAheadSize: 65_536 },
    read: async (text) => readInNgrams(text, parts),
    features: (group) =>
      group.map(async ({ ngramLogits, rarity }) => ({ logits: ngramLogits!, pooled: [], ...rarityPart(rarity) })),
    async close() {},
  }
}

/** A text of which n-grams see the whole. */
export function readInNgrams(
  text: string,
  { model, columns }: NgramParts,
): TextReading & { ngramLogits: Float32Array } {
  const normalized = normalizeText(text, model.settings.lowerCase)
  const { logits, rarity } = readNgrams(model, normalized)
  return {
    rows: [],
    ...rarityPart(rarity),
    ngramLogits: Float32Array.from(columns, (column) => logits[column]!),
    tokens: normalized.length,
    unseen: 0,
  }
}

/** Nothing where there is no rarity. */
export function rarityPart(rarity: number | undefined): { readonly rarity?: number } {
  return rarity === undefined ? {} : { rarity }
}
