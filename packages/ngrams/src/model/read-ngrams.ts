import { normalizeInSlices, normalizeText } from '../text/normalize-text.ts'
import type { NormalizedText } from '../text/normalized-text.ts'
import { type CountedRows, countRows, countRowsInSlices } from './count-rows.ts'
import type { NgramModel } from './ngram-model.ts'
import { sumWeights } from './sum-weights.ts'
import { weighForModel } from './weigh-for-model.ts'

/** What a model makes of a text. */
export interface NgramReading {
  /**
   * For each label, in the model's order: bias + scale · Σ 8-bit weight × TF-IDF weight, summed in double precision. A
   * text without n-grams that the model knows gets the biases.
   */
  readonly logits: Float32Array
  /**
   * How rare the n-grams of the text were among the texts that the model was fitted to: the mean inverse document frequency
   * of those of the model's longest size, each occurrence counted. Text in another language, code and shuffled characters
   * are rarer than any text of the model's own kind. `undefined` for a text that is shorter than one such n-gram.
   */
  readonly rarity: number | undefined
  /** How many characters, code points that `normalizeText` gives, the n-grams are made of. */
  readonly characters: number
}

/** Characters that are read in one go: some milliseconds of work. */
const SLICE_CHARACTERS = 50_000

/**
 * Reads a text in n-grams.
 *
 * @param text As a string, or as `normalizeText(text, model.settings.lowerCase)` gave it.
 */
export function readNgrams(model: NgramModel, text: string | NormalizedText): NgramReading {
  const normalized = typeof text === 'string' ? normalizeText(text, model.settings.lowerCase) : text
  return readingOf(model, countRows(normalized, model), normalized.length)
}

/**
 * Reads a text of any length in n-grams, as `readNgrams` does, a slice of some milliseconds at a time: it yields between two
 * slices, for whoever goes through it to let something else have its turn. A short text is one slice.
 */
export function* readNgramsInSlices(model: NgramModel, text: string): Generator<undefined, NgramReading, undefined> {
  if (text.length <= SLICE_CHARACTERS) return readNgrams(model, text)
  const normalized = yield* normalizeInSlices(text, model.settings.lowerCase, SLICE_CHARACTERS)
  yield
  return readingOf(model, yield* countRowsInSlices(normalized, model, SLICE_CHARACTERS), normalized.length)
}

function readingOf(model: NgramModel, { rarity, ...features }: CountedRows, characters: number): NgramReading {
  const { scales, biases } = model
  const sums = sumWeights(model, features.buckets, weighForModel(model, features))
  const logits = Float32Array.from(sums, (sum, label) => (biases[label] as number) + (scales[label] as number) * sum)
  return { logits, rarity, characters }
}
