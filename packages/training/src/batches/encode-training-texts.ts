import { type LabelledText, labelRow } from '@valuecsv/datasets'
import type { Tokenizer } from '@valuecsv/tokenizer'
import type { TrainingText } from './training-text.ts'

/** Texts as token ids with [CLS] and [SEP], cut to `maxTokens` (`Infinity` leaves them whole), and their label rows. */
export function encodeTrainingTexts(
  texts: readonly LabelledText[],
  tokenizer: Tokenizer,
  maxTokens: number,
): TrainingText[] {
  return texts.map(({ id, text, values }) => {
    const { ids } = tokenizer.encode(text)
    const kept = ids.subarray(0, maxTokens - 2)
    return {
      id,
      ids: Int32Array.of(tokenizer.special.cls, ...kept, tokenizer.special.sep),
      labels: labelRow(values),
    }
  })
}
