import { VALUE_IDS } from '@valuecsv/taxonomy'
import type { QuantizationLoss } from '../manifest/figures.ts'
import type { Manifest, ManifestWithEncoder } from '../manifest/manifest.ts'
import type { WindowJoin } from '../manifest/reading.ts'
import { markdownTable } from './markdown-table.ts'
import { valueName } from './value-name.ts'

/** What a score means, how texts are read, and each value's threshold. */
export function readingSection(manifest: Manifest): string[] {
  const { thresholds, validation } = manifest
  const weights = manifest.kind === 'blend' ? manifest.blend : undefined
  const columns = ['value', 'threshold', 'share of training texts', ...(weights ? ['encoder ×', 'n-grams ×'] : [])]
  return [
    '## Reading the scores',
    [
      `A score is ${isCalibrated(manifest) ? 'a calibrated probability' : 'the plain sigmoid of a logit'}; a value counts as present when its score is above its threshold.`,
      ...howRead(manifest),
      'The scores say what a text expresses by the standard of the annotators of its dataset, not whether the text is true, good or written by a person.',
    ].join(' '),
    markdownTable(
      columns,
      VALUE_IDS.map((id) => [
        valueName(id),
        thresholds[id].toFixed(3),
        validation?.[id].prior.toFixed(3) ?? '–',
        ...(weights ? [weights[id].encoder.toFixed(3), weights[id].ngrams.toFixed(3)] : []),
      ]),
    ),
    ...(manifest.kind === 'ngram' ? [] : quantization(manifest.quantization)),
  ]
}

function isCalibrated({ converted, recipe }: Manifest): boolean {
  return converted === undefined && recipe?.parameters.calibration !== 'none'
}

function howRead(manifest: Manifest): string[] {
  const wholeText = 'N-grams see the whole text, however long it is, and know nothing of what stands further apart.'
  if (manifest.kind === 'ngram') return [wholeText]
  return [
    ...windows(manifest),
    ...(manifest.kind === 'blend'
      ? ['The logit of a value is the sum of both parts, each times its weight in the table.', wholeText]
      : []),
  ]
}

const joins: Readonly<Record<WindowJoin, string>> = {
  mean: 'the mean of their logits',
  'weighted-mean': 'the mean of their logits, weighted by tokens,',
  max: 'the largest logit of each value',
  first: 'the first window alone',
}

function windows({ window, lowerCase }: ManifestWithEncoder): string[] {
  // As `ScoredText.tokens` counts, without [CLS] and [SEP], which stand in each window.
  return [
    `Texts of more than ${window.maxTokens - 2} tokens are read in windows, and ${joins[window.join]} counts.`,
    ...(lowerCase ? ['Texts are lower-cased.'] : []),
  ]
}

function quantization(loss: QuantizationLoss | undefined): string[] {
  if (loss === undefined) return []
  const { texts, meanAbsoluteDifference, maxAbsoluteDifference, mAP } = loss
  const precision = mAP
    ? ` Mean average precision there is ${mAP.int8.toFixed(4)} with them and ${mAP.fp32.toFixed(4)} with 32 bits.`
    : ''
  return [
    `The weights are 8-bit integers. On ${texts} texts their probabilities differ from those of 32-bit floating point by ${meanAbsoluteDifference.toFixed(4)} in the mean and ${maxAbsoluteDifference.toFixed(4)} at most.${precision}`,
  ]
}
