import { type NgramModel, readNgramsInSlices } from '@valuecsv/ngrams'
import type { ReadOptions, TextReading } from '../reading/text-reading.ts'
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
    read: (text, options) => readInNgrams(text, parts, options),
    features: (group) =>
      group.map(async ({ ngramLogits, rarity }) => ({ logits: ngramLogits!, pooled: [], ...rarityPart(rarity) })),
    async close() {},
  }
}

/** A text of which n-grams see the whole. */
export async function readInNgrams(
  text: string,
  { model, columns }: NgramParts,
  { pause }: Pick<ReadOptions, 'pause'>,
): Promise<TextReading & { ngramLogits: Float32Array }> {
  const slices = readNgramsInSlices(model, text)
  let slice = slices.next()
  for (; !slice.done; slice = slices.next()) await pause()
  const { logits, rarity, characters } = slice.value
  return {
    rows: [],
    ...rarityPart(rarity),
    ngramLogits: Float32Array.from(columns, (column) => logits[column]!),
    tokens: characters,
    unseen: 0,
  }
}

/** Nothing where there is no rarity. */
export function rarityPart(rarity: number | undefined): { readonly rarity?: number } {
  return rarity === undefined ? {} : { rarity }
}
