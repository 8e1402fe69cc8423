import { valueLabelMatrix } from '@valuecsv/comparison'
import type { LabelledText } from '@valuecsv/datasets'
import { applyThresholds, f1Score, randomGenerator, shuffle } from '@valuecsv/metrics'
import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import { ngramPredictions } from './ngram-predictions.ts'

/** F1 at 0.5 of one value with one seed; absent where it is undefined. */
export interface LeakedFigure {
  readonly value: ValueId
  readonly seed: number
  /** On the tenth of the rows that was put aside. */
  readonly honest?: number
  /** On the tenth that the second shuffle makes the test part. */
  readonly leaked?: number
}

/** The figures of all values and seeds, and how much of the second test part was trained on. */
export interface SecondShuffleLeak {
  readonly seeds: readonly number[]
  /** Share of the leaked test part's rows that training had seen or stopping had used, by seed. */
  readonly seen: readonly number[]
  readonly figures: readonly LeakedFigure[]
}

/**
 * The original's binary script shuffles the rows and trains on seven tenths, stops by two and leaves one for the test;
 * when it tests it shuffles again and takes the last tenth of that. Both test parts are measured with the same models.
 */
export async function secondShuffleLeak(
  texts: readonly LabelledText[],
  seeds: readonly number[],
): Promise<SecondShuffleLeak> {
  const figures: LeakedFigure[] = []
  const seen: number[] = []
  for (const seed of seeds) {
    const random = randomGenerator(seed)
    const first = shuffle([...texts], random)
    const second = shuffle([...texts], random)
    const [trainEnd, testStart] = [Math.floor(texts.length * 0.7), Math.floor(texts.length * 0.9)]
    const parts = { honest: first.slice(testStart), leaked: second.slice(testStart) }
    const predicted = await ngramPredictions(first.slice(0, trainEnd), parts)
    const putAside = new Set(parts.honest.map(({ id }) => id))
    seen.push(parts.leaked.filter(({ id }) => !putAside.has(id)).length / parts.leaked.length)
    const f1 = (part: keyof typeof parts) =>
      f1Score(valueLabelMatrix(parts[part]), applyThresholds(predicted[part], 0.5)).perLabel
    const [honest, leaked] = [f1('honest'), f1('leaked')]
    VALUE_IDS.forEach((value, label) => {
      const [put, again] = [honest[label], leaked[label]]
      figures.push({
        ...{ value, seed },
        ...(put === undefined ? {} : { honest: put }),
        ...(again === undefined ? {} : { leaked: again }),
      })
    })
  }
  return { seeds, seen, figures }
}
