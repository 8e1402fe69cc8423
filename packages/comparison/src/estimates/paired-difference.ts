import {
  pairsNeeded,
  type Resampled,
  resampledDifference,
  type ScoreMatrix,
  smallestDetectableEffect,
  standardDeviation,
  standardizedMeanDifference,
} from '@valuecsv/metrics'
import type { AnswersOfLlm } from '../answers/answers-of-llm.ts'
import { type ComparisonSettings, type DifferenceEstimate, neededFor } from '../comparison.ts'
import { measureCount } from '../measures.ts'
import { bootstrapQuestions, intervalsOf, resampleQuestions } from './bootstrap-questions.ts'
import { fewestQuestions } from './smallest-p-value.ts'

/** The differences between two LLMs before their columns are named and tested. */
export interface DifferenceColumns {
  readonly llms: readonly [string, string]
  /** One row a question that both answered, one column a measure. */
  readonly matrix: ScoreMatrix
  /** One entry per measure. */
  readonly columns: readonly DifferenceEstimate[]
}

/** A standard deviation below this is rounding. */
const rounding = 1e-12

/** An LLM and the means of its questions on each draw of them. */
export interface DrawnLlm {
  readonly llm: AnswersOfLlm
  readonly means: readonly Resampled[]
}

/** Draws the questions of each LLM anew; those that answered equally many share the draws, and what they cost. */
export function drawLlms(llms: readonly AnswersOfLlm[], settings: ComparisonSettings): DrawnLlm[] {
  const means = new Map<AnswersOfLlm, readonly Resampled[]>()
  for (const [rows, together] of Map.groupBy(llms, ({ answered }) => answered.size)) {
    const labels = together.length * measureCount
    const data = new Float64Array(rows * labels)
    together.forEach(({ answered }, index) => {
      let at = index * measureCount
      for (const row of answered.values()) {
        data.set(row, at)
        at += labels
      }
    })
    const drawn = resampleQuestions({ rows, labels, data }, settings)
    together.forEach((llm, index) => {
      means.set(llm, drawn.slice(index * measureCount, (index + 1) * measureCount))
    })
  }
  return llms.map((llm) => ({ llm, means: means.get(llm)! }))
}

/** Gives the differences between two LLMs, question by question, over the questions that both answered. */
export function pairedDifference(one: DrawnLlm, other: DrawnLlm, settings: ComparisonSettings): DifferenceColumns {
  const [first, second] = [one.llm, other.llm]
  const matrix = differenceMatrix(first, second)
  const { rows } = matrix
  // The power is that of a t-test; the permutation test finds nothing, however large, where too few signs can be flipped.
  const effectByPower = smallestDetectableEffect(rows, settings)
  const fewest = fewestQuestions(1, settings.significance)
  const effect = rows < fewest ? undefined : effectByPower
  // Of equally many questions the draws are the same: where both answered all of them, so are the differences.
  const isSameQuestions = rows === first.answered.size && rows === second.answered.size
  const intervals = isSameQuestions
    ? intervalsOf(
        one.means.map((mean, column) => resampledDifference(mean, other.means[column]!)),
        settings,
      )
    : bootstrapQuestions(matrix, settings)
  const columns = intervals.map((estimate, column): DifferenceEstimate => {
    const differences = columnsOf(matrix, [column]).data
    const spread = standardDeviation(differences)
    // Differences that do not vary say nothing of how much others would.
    if (spread === undefined || spread < rounding) return estimate
    const effectSize = standardizedMeanDifference(differences, { level: settings.level })
    const needed = neededFor.map((difference) => Math.max(fewest, pairsNeeded(difference / spread, settings)!))
    // Scores and shares lie between 0 and 1: a larger difference could not be.
    const detectable = effect === undefined || effect * spread > 1 ? {} : { detectable: effect * spread }
    return { ...estimate, effectSize, needed, ...detectable }
  })
  return { llms: [first.llm, second.llm], matrix, columns }
}

function differenceMatrix(first: AnswersOfLlm, second: AnswersOfLlm): ScoreMatrix {
  const shared = [...first.answered.keys()].filter((question) => second.answered.has(question))
  const data = new Float64Array(shared.length * measureCount)
  shared.forEach((question, row) => {
    const ours = first.answered.get(question)!
    const theirs = second.answered.get(question)!
    for (let column = 0; column < measureCount; column++) {
      data[row * measureCount + column] = ours[column]! - theirs[column]!
    }
  })
  return { rows: shared.length, labels: measureCount, data }
}

/** The columns of a matrix of differences that `columns` names, as a matrix. */
export function columnsOf({ rows, data }: ScoreMatrix, columns: readonly number[]): ScoreMatrix {
  const labels = columns.length
  const picked = new Float64Array(rows * labels)
  for (let row = 0; row < rows; row++) {
    for (let label = 0; label < labels; label++) {
      picked[row * labels + label] = data[row * measureCount + columns[label]!]!
    }
  }
  return { rows, labels, data: picked }
}
