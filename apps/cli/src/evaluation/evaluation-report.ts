import { COMPARED_OVERALL_METRICS } from '@valuecsv/comparison'
import { type Picture, reliabilityPicture } from '@valuecsv/report'
import type { Report } from '../output/report.ts'
import type { Table } from '../output/table.ts'
import { evaluationNotes } from './evaluation-notes.ts'
import type { MeasuredEvaluator } from './measure-evaluators.ts'
import { evaluatorName } from './tables/evaluator-name.ts'
import { differenceTable, evaluatorTable, overallTable } from './tables/overall-tables.ts'
import { tidyTable } from './tables/tidy-table.ts'
import { f1Table, valueDifferenceTable, valueTable } from './tables/value-tables.ts'

/**
 * Evaluators on the same texts in every format; `source` is what the document says of where texts and scores are from,
 * key by key.
 */
export function evaluationReport(
  kind: string,
  source: Readonly<Record<string, string | undefined>>,
  measured: readonly MeasuredEvaluator[],
): Report {
  const records = measured.map(evaluatorRecord)
  return {
    kind,
    json: { ...source, evaluators: records },
    records,
    tables: evaluationTables(measured, { isPage: false }),
    csv: tidyTable(measured),
    notes: evaluationNotes(measured, Object.values(source).filter(Boolean).join(', ')),
    page: {
      title: { en: 'Evaluators of the Core Socialist Values', zh: '社会主义核心价值观评估器对比' },
      tables: evaluationTables(measured, { isPage: true }),
      pictures: measured.filter(({ floor, model }) => !floor || model !== undefined).map(reliabilityOf),
    },
  }
}

/** An evaluator in JSON. */
function evaluatorRecord({ measurement, difference, ...evaluator }: MeasuredEvaluator): object {
  return { ...evaluator, ...measurement, ...(difference && { difference }) }
}

/** A page has room for all figures; a terminal shows the figures of each value with intervals of a single model only. */
function evaluationTables(measured: readonly MeasuredEvaluator[], { isPage }: { readonly isPage: boolean }): Table[] {
  const [first, ...others] = measured.filter(({ floor }) => !floor)
  const isCompared = measured.length > 1
  return [
    evaluatorTable(measured),
    overallTable(measured),
    ...(isCompared
      ? [differenceTable(measured, isPage ? COMPARED_OVERALL_METRICS : (['microF1', 'macroF1', 'mAP'] as const))]
      : []),
    ...[first!, ...others].map((each) => valueTable(each, { intervals: isPage || others.length === 0 })),
    ...(isCompared ? [f1Table(measured)] : []),
    ...others.map((other) => valueDifferenceTable(first!, other)),
  ]
}

function reliabilityOf(evaluator: MeasuredEvaluator): Picture {
  const { en, zh } = evaluatorName(evaluator)
  return {
    title: { en: `Reliability of the scores: ${en}`, zh: `得分的可靠性：${zh}` },
    draw: (language) => reliabilityPicture(evaluator.measurement.reliability, language),
  }
}
