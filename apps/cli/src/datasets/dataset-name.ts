import { DATASET_FILES, type DatasetName } from '@valuecsv/datasets/node'
import { closestName } from '@valuecsv/errors'
import { usageError } from '../errors/usage-error.ts'

/** The names of the datasets that the program knows. */
export const DATASET_NAMES = Object.keys(DATASET_FILES) as DatasetName[]

/** The dataset that `text` names, in any case; `undefined` for anything else. */
export function datasetName(text: string): DatasetName | undefined {
  return DATASET_NAMES.find((name) => name.toLowerCase() === text.toLowerCase())
}

/** The datasets that are named, all of them when none is. Throws a usage error for another name. */
export function datasetNames(texts: readonly string[]): readonly DatasetName[] {
  if (texts.length === 0) return DATASET_NAMES
  return texts.map((text) => {
    const name = datasetName(text)
    if (name) return name
    const meant = closestName(text, DATASET_NAMES)
    throw usageError(
      `unknown dataset "${text}"`,
      meant ? `did you mean ${meant}?` : `there are ${DATASET_NAMES.join(', ')}`,
    )
  })
}
