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
    // A text left whole may have more tokens than a call takes arguments.
    const framed = new Int32Array(kept.length + 2)
    framed[0] = tokenizer.special.cls
    framed.set(kept, 1)
    framed[kept.length + 1] = tokenizer.special.sep
    return { id, ids: framed, labels: labelRow(values) }
  })
}
