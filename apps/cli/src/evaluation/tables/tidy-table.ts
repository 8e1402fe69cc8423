import { OVERALL_METRICS, VALUE_METRICS } from '@valuecsv/comparison'
import type { Estimate } from '@valuecsv/metrics'
import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import type { Cell, Column, Table } from '../../output/table.ts'
import type { MeasuredEvaluator } from '../measure-evaluators.ts'

/**
 * For CSV: one row an evaluator and figure, with its difference to the first evaluator and McNemar's test beside F1; then
 * whether it is a floor, what it has seen, how many texts there are and how many of them have the value.
 */
export function tidyTable(measured: readonly MeasuredEvaluator[]): Table {
  const column = (key: string, estimate = false): Column => ({ key, heading: { en: key, zh: key }, estimate })
  return {
    columns: [
      ...['evaluator', 'model', 'value', 'metric'].map((key) => column(key)),
      ...[column('estimate', true), column('difference', true), column('p'), column('p_holm')],
      ...['floor', 'seen', 'texts', 'support'].map((key) => column(key)),
    ],
    rows: measured.flatMap(({ name, model, floor, seen, measurement, difference }) => {
      const row = (value: ValueId | 'all', metric: string, figure: Estimate, other: Estimate = {}, ...p: Cell[]) => [
        ...[name, model, value, metric, { estimate: figure }, { estimate: other }],
        ...[p[0], p[1], floor, seen, measurement.texts],
        value === 'all' ? undefined : measurement.perValue[value].support,
      ]
      const overall: Readonly<Record<string, Estimate>> | undefined = difference?.overall
      return [
        ...OVERALL_METRICS.map((metric) => row('all', metric, measurement.overall[metric], overall?.[metric])),
        ...VALUE_IDS.flatMap((id) => {
          const { mcnemar, ...differences } = difference?.perValue[id] ?? {}
          const tests = mcnemar ? [mcnemar.pValue, mcnemar.adjustedPValue] : []
          return VALUE_METRICS.map((metric) => {
            const other = (differences as Readonly<Record<string, Estimate>>)[metric]
            return row(id, metric, measurement.perValue[id][metric], other, ...(metric === 'f1' ? tests : []))
          })
        }),
      ]
    }),
  }
}
