import type { ScoreMatrix } from '@valuecsv/metrics'
import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import type { EvaluatorLogits } from '../folder/measuring/measure-evaluator.ts'

/** A logit whose sigmoid is below every threshold. */
const SURELY_ABSENT = -100

/** What a set of classifiers gives, the twelve values in label order; a value without classifier is surely absent. */
export function joinMembers(members: ReadonlyMap<ValueId, EvaluatorLogits>): EvaluatorLogits {
  const joined = (part: keyof EvaluatorLogits) => joinColumns(VALUE_IDS.map((id) => members.get(id)?.[part]))
  const exactValidation = joined('exactValidation')
  const test = joined('test')
  return {
    validation: joined('validation')!,
    ...(exactValidation && { exactValidation }),
    ...(test && { test }),
  }
}

function joinColumns(columns: readonly (ScoreMatrix | undefined)[]): ScoreMatrix | undefined {
  const rows = columns.find((column) => column !== undefined)?.rows
  if (rows === undefined) return undefined
  const data = new Float32Array(rows * columns.length)
  columns.forEach((column, label) => {
    for (let row = 0; row < rows; row += 1) data[row * columns.length + label] = column?.data[row] ?? SURELY_ABSENT
  })
  return { rows, labels: columns.length, data }
}
