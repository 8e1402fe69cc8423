import { valueLabelMatrix } from '@valuecsv/comparison'
import type { LabelledText } from '@valuecsv/datasets'
import { legacySplit, type Split } from '@valuecsv/datasets/splits'
import { applyThresholds, f1Score, meanAveragePrecision, randomGenerator, shuffle } from '@valuecsv/metrics'
import { ngramPredictions } from './ngram-predictions.ts'

/** Figures at the threshold 0.5; absent where they are undefined. */
export interface SplitFigures {
  readonly microF1?: number
  readonly macroF1?: number
  readonly mAP?: number
}

/** The same models and sizes of parts, divided as the original does, the lost rows given back, and at random. */
export interface SplitDrift {
  /** The original's rows. */
  readonly sequential: SplitFigures
  /** The original's rows with the one that it loses before the test part. */
  readonly withLostRows: SplitFigures
  /** Random parts of the same sizes, by seed. */
  readonly random: readonly { readonly seed: number; readonly figures: SplitFigures }[]
}

/** How much of the original's figures is due to testing on the rows that are least like the others. */
export async function splitDrift(texts: readonly LabelledText[], seeds: readonly number[]): Promise<SplitDrift> {
  const legacy = legacySplit(texts)
  const random: SplitDrift['random'][number][] = []
  for (const seed of seeds) {
    const order = shuffle([...texts], randomGenerator(seed))
    const testStart = legacy.train.length + legacy.validation.length
    const test = order.slice(testStart, testStart + legacy.test.length)
    random.push({ seed, figures: await figuresOf({ train: order.slice(0, legacy.train.length), test }) })
  }
  return {
    sequential: await figuresOf(legacy),
    withLostRows: await figuresOf({ train: legacy.train, test: texts.slice(4500, 4999) }),
    random,
  }
}

async function figuresOf({ train, test }: Pick<Split<LabelledText>, 'train' | 'test'>): Promise<SplitFigures> {
  const { scores } = await ngramPredictions(train, { scores: test })
  const truth = valueLabelMatrix(test)
  const { micro, macro } = f1Score(truth, applyThresholds(scores, 0.5))
  const mAP = meanAveragePrecision(truth, scores).macro.value
  return {
    ...(micro === undefined ? {} : { microF1: micro }),
    ...(macro.value === undefined ? {} : { macroF1: macro.value }),
    ...(mAP === undefined ? {} : { mAP }),
  }
}
