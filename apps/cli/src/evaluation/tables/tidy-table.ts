import { OVERALL_METRICS, VALUE_METRICS } from '@valuecsv/comparison'
import type { Estimate } from '@valuecsv/metrics'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import type { Cell, Column, Table } from '../../output/table.ts'
import type { MeasuredEvaluator } from '../measure-evaluators.ts'

/** For CSV: one row an evaluator and figure, with its difference to the first evaluator and McNemar's test beside F1. */
export function tidyTable(measured: readonly MeasuredEvaluator[]): Table {
  const column = (key: string, estimate = false): Column => ({ key, heading: { en: key, zh: key }, estimate })
  return {
    columns: [
      ...['evaluator', 'model', 'value', 'metric'].map((key) => column(key)),
      ...[column('estimate', true), column('difference', true), column('p'), column('p_holm')],
    ],
    rows: measured.flatMap(({ name, model, measurement, difference }) => {
      const row = (value: string, metric: string, figure: Estimate, other: Estimate = {}, ...tests: Cell[]) => [
        ...[name, model, value, metric, { estimate: figure }, { estimate: other }],
        ...[tests[0], tests[1]],
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
