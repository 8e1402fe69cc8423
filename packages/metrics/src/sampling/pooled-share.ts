import type { ShareOfTrue } from './figures-of-shares.ts'
import type { SampledPredictions } from './sampled-predictions.ts'
import { wilsonInterval } from './wilson-interval.ts'

/** The rows of one prediction of one label. */
export interface PredictionRows {
  /** For how many rows of the population they stand. */
  readonly weight: number
  /** False where there are such rows and the truth of none is known. */
  readonly isKnown: boolean
  /** Of those of known truth the share of true ones; 0 where there are none. */
  readonly share: number
  /** Of those of known truth the row of the sample, the label, and for how many rows of the population it stands. */
  readonly cells: readonly { readonly row: number; readonly truth: number; readonly weight: number }[]
}

/** Gives the rows that a label has one prediction in. */
export function rowsOfPrediction(
  { truth, predicted, weights, population }: SampledPredictions,
  prediction: 0 | 1,
): PredictionRows {
  const rows = [...truth.keys()].filter((row) => predicted[row] === prediction)
  const weightOf = (some: readonly number[]) => some.reduce((sum, row) => sum + weights[row]!, 0)
  const known = rows.filter((row) => truth[row] !== undefined)
  const knownWeight = weightOf(known)
  const weight = population?.[prediction === 1 ? 'present' : 'absent'] ?? weightOf(rows)
  return {
    weight,
    isKnown: weight === 0 || known.length > 0,
    share: known.length === 0 ? 0 : weightOf(known.filter((row) => truth[row] === 1)) / knownWeight,
    cells: known.map((row) => ({ row, truth: truth[row]!, weight: weights[row]! * (weight / knownWeight) })),
  }
}

/** Of fewer rows with the rarer truth it can't be seen how labels of one row go together. */
const fewestSpeaking = 5

/**
 * Gives the share of true ones among the rows of all labels, with Wilson's interval of what the cells are worth: as many as
 * they are (Kish), divided by how much more the rows scatter than single cells would (design effect, at least 1). Where
 * too few rows tell that, the labels of a row count as one.
 */
export function pooledShare(labels: readonly PredictionRows[], level: number): ShareOfTrue {
  const total = labels.reduce((sum, label) => sum + label.weight, 0)
  if (total === 0) return { weight: total, share: { value: 0, low: 0, high: 0 } }
  const value = Math.min(1, labels.reduce((sum, label) => sum + label.weight * label.share, 0) / total)
  let squares = 0
  let scatterOfCells = 0
  let count = 0
  const deviations = new Map<number, number>()
  const rowsOfTruth = [new Set<number>(), new Set<number>()]
  for (const { share, cells } of labels) {
    count += cells.length
    for (const { row, truth, weight } of cells) {
      // A label that is all of one truth does not scatter.
      if (share > 0 && share < 1) rowsOfTruth[truth]!.add(row)
      const deviation = weight * (truth - share)
      squares += weight ** 2
      scatterOfCells += deviation ** 2
      deviations.set(row, (deviations.get(row) ?? 0) + deviation)
    }
  }
  const scatterOfRows = [...deviations.values()].reduce((sum, deviation) => sum + deviation ** 2, 0)
  const speaking = Math.min(...rowsOfTruth.map(({ size }) => size))
  const seen = speaking < fewestSpeaking ? count / deviations.size : scatterOfRows / scatterOfCells
  const designEffect = Math.max(1, seen)
  return { weight: total, share: { value, ...wilsonInterval(value, total ** 2 / squares / designEffect, { level }) } }
}
