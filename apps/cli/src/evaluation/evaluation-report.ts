import { OVERALL_METRICS, VALUE_METRICS } from '@valuecsv/comparison'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import type { Report } from '../output/report.ts'
import type { Column, Table } from '../output/table.ts'
import { measurementNote, type NamedMeasurement, overallTable, valueTable } from './measurement-tables.ts'

/** Measurements on the same texts in every format; `json` is what else the document says. */
export function evaluationReport(kind: string, json: object, measured: readonly NamedMeasurement[]): Report {
  return {
    kind,
    json,
    records: measured.map(({ name, measurement }) => ({ name, ...measurement })),
    tables: [overallTable(measured), valueTable(measured)],
    csv: tidyTable(measured),
    notes: [measurementNote(measured[0]!.measurement)],
  }
}

/** For CSV: one row an evaluator and figure. */
function tidyTable(measured: readonly NamedMeasurement[]): Table {
  const column = (key: string, estimate = false): Column => ({ key, heading: { en: key, zh: key }, estimate })
  return {
    columns: [column('model'), column('value'), column('metric'), column('estimate', true)],
    rows: measured.flatMap(({ name, measurement: { overall, perValue } }) => [
      ...OVERALL_METRICS.map((metric) => [name, 'all', metric, { estimate: overall[metric] }]),
      ...VALUE_IDS.flatMap((id) =>
        VALUE_METRICS.map((metric) => [name, id, metric, { estimate: perValue[id][metric] }]),
      ),
    ]),
  }
}
