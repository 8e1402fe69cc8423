import type { Manifest } from '@valuecsv/evaluator'
import type { LabelledPart } from './labelled-part.ts'

/**
 * Whether an evaluator was trained on some of the texts, or its thresholds and calibration were chosen on them; nothing
 * where its manifest does not say so.
 */
export function seenBy(
  { dataset, split, crossFitting }: Manifest,
  part: LabelledPart,
): 'trained' | 'tuned' | undefined {
  if (dataset?.sha256 !== part.sha256) return undefined
  // Another split of the same texts: its training part and this part have texts in common.
  if (part.split === undefined || split?.name !== part.split || part.part === 'train') return 'trained'
  if (part.part === 'test') return undefined
  // The model of a cross-fitted one is fitted to the validation part as well.
  return crossFitting === undefined ? 'tuned' : 'trained'
}
