import {
  type Estimate,
  estimateOf,
  pooledSampleClassification,
  type SampleClassification,
  sampleClassification,
} from '@valuecsv/metrics'
import { byValue, VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import { type AgreementFigures, agreementFigures } from './agreement-figures.ts'
import type { JudgedSample } from './judged-sample.ts'

/** What is said of one value, and of all together. */
export interface AnnotationFigures extends AgreementFigures {
  /** How many texts, or cells of texts and values, the annotators decided. */
  readonly decided: number
  /** How many they did not: blank, unsure, or as many for yes as for no. */
  readonly undecided: number
  /** In how many of those decided the value is there. */
  readonly present: number
  readonly precision: Estimate
  readonly recall: Estimate
  readonly f1: Estimate
}

/** What is said of all values together. */
export interface OverallFigures extends AnnotationFigures {
  /** How many values are in each: not those of which nothing is decided where they are found, or where they are not. */
  readonly coveredValues: Readonly<Record<'precision' | 'recall' | 'f1', number>>
}

/** The figures of an evaluator on a sample, and how far the annotators agree. */
export interface AnnotationMeasurement {
  readonly annotators: readonly string[]
  readonly pairs: readonly (readonly [string, string])[]
  readonly texts: number
  /** For how many texts the sample stands: known, or estimated by the weights. */
  readonly population: number
  readonly populationIsEstimated: boolean
  /** Whether the weights estimate in how many texts each value is found; else it is known. */
  readonly predictedRowsAreEstimated: boolean
  readonly perValue: Readonly<Record<ValueId, AnnotationFigures>>
  /** Every value of every text counting once. */
  readonly overall: OverallFigures
}

/**
 * Measures an evaluator on a sample that people annotated: precision, recall and F1 of the texts that it was drawn from,
 * each text weighed by how many it stands for; and, unweighted, how far the annotators agree on the sample, `unsure`
 * being an answer of its own. Intervals are at 95 %; those of agreement come from drawing texts anew.
 */
export function measureAnnotations(sample: JudgedSample): AnnotationMeasurement {
  const { annotators, texts, weights, predictedRows } = sample
  const numbers = [...annotators.keys()]
  const pairs = numbers.flatMap((first) => numbers.slice(first + 1).map((second) => [first, second] as const))
  const labels = VALUE_IDS.map((_, value) => ({
    truth: texts.map(({ truth }) => truth[value]),
    predicted: texts.map(({ predicted }) => predicted[value]!),
    weights,
    ...(predictedRows && { population: predictedRows[value]! }),
  }))
  const perValue = byValue((_, value): AnnotationFigures => {
    const units = texts.map(({ judgements }) => judgements[value]!)
    const label = labels[value]!
    return { ...countsOf(label.truth), ...estimatesOf(sampleClassification(label)), ...agreementFigures(units, pairs) }
  })
  const pooled = pooledSampleClassification(labels)
  return {
    annotators,
    pairs: pairs.map(([first, second]) => [annotators[first]!, annotators[second]!] as const),
    texts: texts.length,
    population: sample.population ?? weights.reduce((sum, weight) => sum + weight, 0),
    populationIsEstimated: sample.population === undefined,
    predictedRowsAreEstimated: predictedRows === undefined,
    perValue,
    overall: {
      ...countsOf(texts.flatMap(({ truth }) => truth)),
      ...estimatesOf(pooled),
      coveredValues: {
        precision: pooled.precision.covered,
        recall: pooled.recall.covered,
        f1: pooled.f1.covered,
      },
      ...agreementFigures(
        texts.flatMap(({ judgements }) => judgements),
        pairs,
        texts.flatMap((_, text) => Array<number>(VALUE_IDS.length).fill(text)),
      ),
    },
  }
}

function countsOf(truth: readonly (number | undefined)[]) {
  const decided = truth.filter((label) => label !== undefined)
  return {
    decided: decided.length,
    undecided: truth.length - decided.length,
    present: decided.filter((label) => label === 1).length,
  }
}

function estimatesOf({ precision, recall, f1 }: SampleClassification) {
  return { precision: estimateOf(precision), recall: estimateOf(recall), f1: estimateOf(f1) }
}
