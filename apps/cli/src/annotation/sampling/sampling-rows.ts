import type { NewCell } from '@valuecsv/datasets/xlsx-writer'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { ANNOTATION_LAYOUT } from '../annotation-layout.ts'
import { drawnTextDigest } from '../drawn-text-digest.ts'
import type { DrawnText, PopulationText } from './draw-sample.ts'

/**
 * The rows of the hidden sheet: what reading the annotations back needs, and no annotator. `predictions` is the digest of
 * those of the sample.
 */
export async function samplingRows(
  drawn: readonly DrawnText[],
  population: readonly PopulationText[],
  predictions: string,
): Promise<NewCell[][]> {
  const header = [...ANNOTATION_LAYOUT.samplingHeader, ANNOTATION_LAYOUT.digest, ANNOTATION_LAYOUT.predictions]
  const ofAll = [predictions, ...VALUE_IDS.map((id) => population.filter(({ values }) => values.includes(id)).length)]
  const digests = await Promise.all(drawn.map(({ text }) => drawnTextDigest(text)))
  return [
    [...header, ...VALUE_IDS],
    ...drawn.map(({ id, weight }, index) => [index + 1, id, weight, population.length, digests[index], ...ofAll]),
  ]
}
