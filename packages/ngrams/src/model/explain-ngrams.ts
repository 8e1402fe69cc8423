import { ValueCsvError } from '@valuecsv/errors'
import { visitNgrams } from '../features/visit-ngrams.ts'
import { normalizeText } from '../text/normalize-text.ts'
import type { NormalizedText } from '../text/normalized-text.ts'
import { countRows } from './count-rows.ts'
import type { NgramModel } from './ngram-model.ts'
import { weighForModel } from './weigh-for-model.ts'

/** What one character of the text adds to a label's logit. */
export interface CharacterContribution {
  /** UTF-16 offset in the text. */
  readonly start: number
  /** The offset behind it, the combining marks that NFC changes with it, or the run of white space. */
  readonly end: number
  readonly contribution: number
}

/** A label's logit and what it is made of. */
export interface NgramExplanation {
  readonly logit: number
  readonly bias: number
  /** In the text's order, without overlap; white space at the ends is left out, and what `normalizeText` drops. */
  readonly characters: readonly CharacterContribution[]
}

/**
 * What each character of a text adds to a label's logit. What a bucket adds is shared equally by the n-grams of the
 * text that fall into it, and an n-gram's share equally by its characters; so the bias and all contributions sum to the
 * logit that `scoreNgrams` gives, up to rounding.
 *
 * @param label The label's place in the model's order.
 * @throws ValueCsvError `ngrams/no-such-label`.
 */
export function explainNgrams(model: NgramModel, text: string, label: number): NgramExplanation {
  const { labels, settings } = model
  if (!Number.isInteger(label) || label < 0 || label >= labels) {
    throw new ValueCsvError('ngrams/no-such-label', `n-gram model: no label ${label}, expected 0 to ${labels - 1}`)
  }
  const normalized = normalizeText(text, settings.lowerCase)
  const shares = sharesOfBuckets(model, normalized, label)
  const contributions = new Float64Array(normalized.length)
  visitNgrams(normalized, settings, (bucket, position, size) => {
    const share = (shares.get(bucket) ?? 0) / size
    for (let place = position; place < position + size; place += 1) {
      contributions[place] = (contributions[place] as number) + share
    }
  })
  const bias = model.biases[label] as number
  const logit = contributions.reduce((sum, contribution) => sum + contribution, bias)
  return { logit, bias, characters: joinPlaces(normalized, contributions) }
}

/** What one n-gram of each bucket that has a row adds. */
function sharesOfBuckets(model: NgramModel, normalized: NormalizedText, label: number): Map<number, number> {
  const { buckets: rows, counts } = countRows(normalized, model)
  const values = weighForModel(model, { buckets: rows, counts })
  const scale = model.scales[label] as number
  const shares = new Map<number, number>()
  rows.forEach((row, index) => {
    const weight = model.weights[row * model.labels + label] as number
    const bucket = model.rows.kept[row] as number
    shares.set(bucket, ((values[index] as number) * weight * scale) / (counts[index] as number))
  })
  return shares
}

/** Code points that came from the same characters of the text are one. */
function joinPlaces({ starts, ends }: NormalizedText, contributions: Float64Array): CharacterContribution[] {
  const characters: CharacterContribution[] = []
  contributions.forEach((contribution, index) => {
    const start = starts[index] as number
    const before = characters.at(-1)
    if (before?.start === start) {
      characters[characters.length - 1] = { ...before, contribution: before.contribution + contribution }
    } else characters.push({ start, end: ends[index] as number, contribution })
  })
  return characters
}
