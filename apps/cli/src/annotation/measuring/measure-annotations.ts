import {
  type BootstrapInterval,
  bootstrapCohenKappa,
  bootstrapKrippendorffAlpha,
  bootstrapSums,
  type Estimate,
  estimateOf,
  f1Of,
  precisionOf,
  recallOf,
  sampleClassification,
} from '@valuecsv/metrics'
import { byValue, VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import type { JudgedSample } from './judged-sample.ts'

/** What is said of one value, and of all together. */
export interface AnnotationFigures {
  /** How many texts, or cells of texts and values, the annotators decided. */
  readonly decided: number
  /** How many they did not: blank, unsure, or as many for yes as for no. */
  readonly undecided: number
  /** In how many of those decided the value is there. */
  readonly present: number
  readonly precision: Estimate
  readonly recall: Estimate
  readonly f1: Estimate
  /** Krippendorff's alpha of all annotators; left out with one. */
  readonly alpha?: Estimate
  /** Cohen's kappa of each two annotators, in the order of `pairs`. */
  readonly kappas: readonly Estimate[]
}

/** The figures of an evaluator on a sample, and how far the annotators agree. */
export interface AnnotationMeasurement {
  readonly annotators: readonly string[]
  readonly pairs: readonly (readonly [string, string])[]
  readonly texts: number
  /** For how many texts the sample stands: known, or estimated by the weights. */
  readonly population: number
  readonly populationIsEstimated: boolean
  readonly perValue: Readonly<Record<ValueId, AnnotationFigures>>
  /** Every value of every text counting once. */
  readonly overall: AnnotationFigures
}

/**
 * Measures an evaluator on a sample that people annotated: precision, recall and F1 of the texts that it was drawn from,
 * each text weighed by how many it stands for; and, unweighted, how far the annotators agree on the sample, `unsure`
 * being an answer of its own. Intervals are at 95 %; those of `overall` and of agreement come from drawing texts anew.
 */
export function measureAnnotations(sample: JudgedSample): AnnotationMeasurement {
  const { annotators, texts, weights } = sample
  const numbers = [...annotators.keys()]
  const pairs = numbers.flatMap((first) => numbers.slice(first + 1).map((second) => [first, second] as const))
  const perValue = byValue((_, value): AnnotationFigures => {
    const units = texts.map(({ judgements }) => judgements[value]!)
    const truth = texts.map((text) => text.truth[value])
    const predicted = texts.map((text) => text.predicted[value]!)
    const { precision, recall, f1 } = sampleClassification({ truth, predicted, weights })
    return {
      ...countsOf(truth),
      ...{ precision: estimateOf(precision), recall: estimateOf(recall), f1: estimateOf(f1) },
      ...agreementOf(units, pairs),
    }
  })
  return {
    annotators,
    pairs: pairs.map(([first, second]) => [annotators[first]!, annotators[second]!] as const),
    texts: texts.length,
    population: sample.population ?? weights.reduce((sum, weight) => sum + weight, 0),
    populationIsEstimated: sample.population === undefined,
    perValue,
    overall: {
      ...countsOf(texts.flatMap(({ truth }) => truth)),
      ...overallClassification(sample),
      ...agreementOf(
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

/** Agreement on units, each with one judgement an annotator; `clusters` says which units are of one text. */
function agreementOf(
  units: JudgedSample['texts'][number]['judgements'],
  pairs: readonly (readonly [number, number])[],
  clusters?: readonly number[],
) {
  const options = clusters === undefined ? {} : { clusters }
  const saidBy = (annotator: number) => units.map((judgements) => judgements[annotator])
  return {
    ...(pairs.length === 0 ? {} : { alpha: estimateOf(bootstrapKrippendorffAlpha(units, options)) }),
    kappas: pairs.map(([first, second]) => estimateOf(bootstrapCohenKappa(saidBy(first), saidBy(second), options))),
  }
}

/**
 * Precision, recall and F1 over all values of all texts that were decided. Where drawing texts anew changes nothing, as in a
 * sample without an error, it tells nothing of how sure that is: there are no bounds then.
 */
function overallClassification({ texts, weights }: JudgedSample) {
  const data = texts.flatMap(({ truth, predicted }, text) => {
    const count = (label: number, prediction: number) =>
      truth.filter((known, value) => known === label && predicted[value] === prediction).length * weights[text]!
    return [count(1, 1), count(0, 1), count(1, 0)]
  })
  const [precision, recall, f1] = bootstrapSums({ rows: texts.length, columns: 3, data }, (sums) =>
    [precisionOf, recallOf, f1Of].map((metric) => metric(sums[0]!, sums[1]!, sums[2]!)),
  )
  const told = ({ estimate, lower, upper }: BootstrapInterval) =>
    estimateOf(lower === upper ? { estimate, lower: undefined, upper: undefined } : { estimate, lower, upper })
  return { precision: told(precision!), recall: told(recall!), f1: told(f1!) }
}
