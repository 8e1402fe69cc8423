import type { RandomGenerator } from '@valuecsv/metrics'
import type { TrainingText } from './training-text.ts'

/** `maxTokens` tokens of a text from a random place, between its [CLS] and [SEP]; a shorter text as it is. */
export function cropText(text: TrainingText, maxTokens: number, random: RandomGenerator): TrainingText {
  const { ids } = text
  if (ids.length <= maxTokens) return text
  const inside = maxTokens - 2
  const start = 1 + random.below(ids.length - 2 - inside + 1)
  const cropped = new Int32Array(maxTokens)
  cropped.set(ids.subarray(start, start + inside), 1)
  cropped[0] = ids[0]!
  cropped[maxTokens - 1] = ids.at(-1)!
  return { ...text, ids: cropped }
}
