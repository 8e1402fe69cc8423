import { loadValueCsv5000 } from '@valuecsv/datasets/node'
import { cleanSplit, cleanSplitDigest, stratifiedFolds } from '@valuecsv/datasets/splits'
import type { TrainingData } from '@valuecsv/training'

/** How many folds the tries are measured on. */
export const FOLDS = 3

/** The training and validation texts of the clean split without a fold, which is the validation part; the test part is not read. */
export async function heldOutFold(fold: number): Promise<TrainingData> {
  const { train, validation } = await cleanSplit((await loadValueCsv5000()).texts)
  const all = [...train, ...validation]
  const foldOf = stratifiedFolds(all, { folds: FOLDS, seed: 0 })
  return {
    train: all.filter((_, index) => foldOf[index] !== fold),
    validation: all.filter((_, index) => foldOf[index] === fold),
    dataset: { name: 'ValueCSV5000', sha256: cleanSplitDigest },
    split: { name: `clean, without fold ${fold} of ${FOLDS}`, sha256: cleanSplitDigest },
  }
}
