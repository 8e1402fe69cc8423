import { ValueCsvError } from '@valuecsv/errors'
import type { TrainingText } from '../batches/training-text.ts'

/** The texts of the two parts that training reads. */
export interface FitTexts {
  readonly train: readonly TrainingText[]
  readonly validation: readonly TrainingText[]
}

/** Error: `training/no-texts` names a part that is there and empty. */
export function checkTexts(texts: Partial<Record<keyof FitTexts, readonly unknown[]>>): void {
  for (const part of ['train', 'validation'] as const) {
    if (texts[part]?.length === 0) throw new ValueCsvError('training/no-texts', `The part "${part}" has no texts`)
  }
}
