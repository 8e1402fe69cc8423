import type { LabelledText } from '@valuecsv/datasets'
import type { ScoreMatrix } from '@valuecsv/metrics'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import type { HeldOut } from '../folder/measuring/measure-evaluator.ts'

/**
 * The logits of all texts in their order, from those of each fold in the order of its texts.
 *
 * @param foldOf the fold of each text
 */
export function joinFolds(
  texts: readonly LabelledText[],
  foldOf: ArrayLike<number>,
  logitsOfFolds: readonly ScoreMatrix[],
): HeldOut {
  // A fold of no texts has no logits that would tell.
  const labels = VALUE_IDS.length
  const data = new Float32Array(texts.length * labels)
  const taken = logitsOfFolds.map(() => 0)
  for (let index = 0; index < texts.length; index += 1) {
    const fold = foldOf[index]!
    const start = taken[fold]!
    data.set(logitsOfFolds[fold]!.data.subarray(start, start + labels), index * labels)
    taken[fold] = start + labels
  }
  return { texts, logits: { rows: texts.length, labels, data } }
}
