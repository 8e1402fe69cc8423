import { ValueCsvError } from '@valuecsv/errors'
import {
  bucketRows,
  codeIdf,
  decodeIdf,
  featuresByRow,
  type NgramModel,
  type NgramOptions,
  ngramFeatures,
  quantizeNgramModel,
  weighNgrams,
} from '@valuecsv/ngrams'
import { fitLogisticRegression, type LogisticRegression } from './fit-logistic-regression.ts'
import { inverseDocumentFrequencies } from './inverse-document-frequencies.ts'
import { keptBuckets } from './kept-buckets.ts'
import { type SparseRows, sparseRows } from './sparse-rows.ts'

/** A text and its labels, 0 or 1, in the order that the model's logits shall have. */
export interface NgramTrainingText {
  readonly text: string
  readonly labels: Readonly<ArrayLike<number>>
}

/** How n-gram models are fitted. */
export interface FitNgramsOptions {
  /** The features. */
  readonly ngrams?: NgramOptions
  /** n-grams that fewer texts have count for nothing. Default 1. */
  readonly minimumTexts?: number
  /** Weight of the texts' losses against half the squared length of the coefficients. Default 5. */
  readonly inverseRegularization?: number
  /** Weigh texts so that presence and absence of a label count alike. Default true. */
  readonly classBalance?: boolean
  /** Ends when the gradient is so many times shorter than at the start. Default 1e-4. */
  readonly tolerance?: number
  readonly signal?: AbortSignal
  /** Called after each label. */
  readonly onProgress?: (progress: { readonly fitted: number; readonly labels: number }) => void
}

/** The model, and the labels that all texts have or none: their logit is the same for every text. */
export interface FittedNgrams {
  readonly model: NgramModel
  readonly constantLabels: readonly number[]
}

/**
 * Fits one logistic regression for each label over the TF-IDF weighted n-grams of the texts, and rounds it to 8 bits.
 * Deterministic. Gives the event loop a turn between labels and looks at `signal` oftener.
 *
 * @throws ValueCsvError `training/no-texts`, `training/labels-differ`, `training/bad-option`, `ngrams/bad-option`.
 */
export async function fitNgrams(
  texts: readonly NgramTrainingText[],
  options: FitNgramsOptions = {},
): Promise<FittedNgrams> {
  const { ngrams = {}, minimumTexts = 1, inverseRegularization = 5, classBalance = true, tolerance = 1e-4 } = options
  const { signal, onProgress } = options
  const labels = checkLabels(texts)
  checkPositive({ minimumTexts, inverseRegularization, tolerance })
  const counts = texts.map(({ text }) => ngramFeatures(text, ngrams))
  const kept = keptBuckets(
    counts.map(({ buckets }) => buckets),
    minimumTexts,
  )
  const ofKept = bucketRows(kept)
  const features = counts.map((found) => featuresByRow(found, ofKept))
  const found = features.map(({ buckets }) => buckets)
  // Fitting sees the frequencies as the model will have them, so that only the coefficients are rounded afterwards.
  const idf = codeIdf(inverseDocumentFrequencies(found, kept.length))
  const decoded = decodeIdf(idf)
  const rows = features.map((feature) => ({ indices: feature.buckets, values: weighNgrams(feature, decoded) }))
  const matrix = sparseRows(rows, kept.length)
  const constantLabels: number[] = []
  const fitted: LogisticRegression[] = []
  for (let label = 0; label < labels; label += 1) {
    const truth = Uint8Array.from(texts, (text) => text.labels[label] as number)
    const positives = truth.reduce((sum, value) => sum + value, 0)
    if (positives === 0 || positives === texts.length) {
      constantLabels.push(label)
      fitted.push(constant(matrix, positives))
    } else {
      fitted.push(fitLogisticRegression(matrix, truth, { inverseRegularization, classBalance, tolerance, signal }))
    }
    onProgress?.({ fitted: label + 1, labels })
    await new Promise((resolve) => setTimeout(resolve))
    signal?.throwIfAborted()
  }
  const coefficients = fitted.map((regression) => regression.coefficients)
  const biases = fitted.map(({ bias }) => bias)
  const absentIdf = Math.log(1 + texts.length) + 1
  const linear = { options: ngrams, kept, idf, absentIdf, coefficients, biases }
  return { model: quantizeNgramModel(linear), constantLabels }
}

/** Without both classes there is nothing to fit; the bias is that of half a text more on either side. */
function constant({ rows, columns }: SparseRows, positives: number): LogisticRegression {
  return { coefficients: new Float64Array(columns), bias: Math.log((positives + 0.5) / (rows - positives + 0.5)) }
}

function checkLabels(texts: readonly NgramTrainingText[]): number {
  const labels = texts[0]?.labels.length
  if (labels === undefined) throw new ValueCsvError('training/no-texts', 'n-grams: there is no text to fit to')
  texts.forEach((text, row) => {
    const values = Array.from(text.labels)
    if (values.length !== labels || !values.every((value) => value === 0 || value === 1)) {
      const expected = `expected ${labels} labels, each 0 or 1`
      throw new ValueCsvError('training/labels-differ', `n-grams: text ${row} has [${values.join(', ')}], ${expected}`)
    }
  })
  return labels
}

function checkPositive(options: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(options)) {
    if (Number.isFinite(value) && value > 0) continue
    throw new ValueCsvError('training/bad-option', `n-grams: ${name} must be a number above 0, got ${value}`)
  }
}
