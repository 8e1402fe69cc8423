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

/** Gives the share of true ones among the rows of all labels, with Wilson's interval of what the cells are worth. */
export function pooledShare(labels: readonly PredictionRows[], level: number): ShareOfTrue {
  const total = labels.reduce((sum, label) => sum + label.weight, 0)
  if (total === 0) return { weight: total, share: { value: 0, low: 0, high: 0 } }
  const value = Math.min(1, labels.reduce((sum, label) => sum + label.weight * label.share, 0) / total)
  let squares = 0
  let scatterOfCells = 0
  const deviations = new Map<number, number>()
  for (const { share, cells } of labels) {
    for (const { row, truth, weight } of cells) {
      const deviation = weight * (truth - share)
      squares += weight ** 2
      scatterOfCells += deviation ** 2
      deviations.set(row, (deviations.get(row) ?? 0) + deviation)
    }
  }
  const scatterOfRows = [...deviations.values()].reduce((sum, deviation) => sum + deviation ** 2, 0)
  const designEffect = scatterOfCells === 0 ? 1 : Math.max(1, scatterOfRows / scatterOfCells)
  return { weight: total, share: { value, ...wilsonInterval(value, total ** 2 / squares / designEffect, { level }) } }
}
