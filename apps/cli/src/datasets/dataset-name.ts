import { DATASET_FILES, type DatasetName } from '@valuecsv/datasets/node'
import { closestName } from '@valuecsv/errors'
import { usageError } from '../errors/usage-error.ts'

const names = Object.keys(DATASET_FILES) as DatasetName[]

/** The dataset that `text` names, in any case; `undefined` for anything else. */
export function datasetName(text: string): DatasetName | undefined {
  return names.find((name) => name.toLowerCase() === text.toLowerCase())
}

/** The datasets that are named, all of them when none is. Throws a usage error for another name. */
export function datasetNames(texts: readonly string[]): readonly DatasetName[] {
  if (texts.length === 0) return names
  return texts.map((text) => {
    const name = datasetName(text)
    if (name) return name
    const meant = closestName(text, names)
    throw usageError(`unknown dataset "${text}"`, meant ? `did you mean ${meant}?` : `there are ${names.join(', ')}`)
  })
}
