import { VALUE_METRICS } from '@valuecsv/comparison'
import type { Estimate } from '@valuecsv/metrics'
import { chineseSentence } from '@valuecsv/report'
import { LEVELS, VALUE_IDS, VALUES } from '@valuecsv/taxonomy'
import type { Cell, Column, Table } from '../../output/table.ts'
import type { MeasuredEvaluator } from '../measure-evaluators.ts'
import { evaluatorName } from './evaluator-name.ts'
import { VALUE_NAMES } from './metric-names.ts'

const valueColumn: Column = { key: 'value', heading: { en: 'Value', zh: '价值' } }

/** The figures of each value of one evaluator, with their intervals or without. */
export function valueTable(measured: MeasuredEvaluator, { intervals }: { readonly intervals: boolean }): Table {
  const { perValue } = measured.measurement
  const { en, zh } = evaluatorName(measured)
  return {
    title: { en: `Each value: ${en}`, zh: `各项价值：${zh}` },
    columns: [
      valueColumn,
      ...(intervals ? [{ key: 'level', heading: { en: 'Level', zh: '层面' } }] : []),
      { key: 'support', heading: { en: 'Texts', zh: '文本' } },
      ...VALUE_METRICS.map((metric) => ({ key: metric, heading: VALUE_NAMES[metric], digits: 3, estimate: true })),
    ],
    rows: VALUE_IDS.map((id) => [
      VALUES[id].name,
      ...(intervals ? [LEVELS[VALUES[id].level].name] : []),
      perValue[id].support,
      ...VALUE_METRICS.map((metric) => figureCell(perValue[id][metric], intervals)),
    ]),
  }
}

/** The F1 of each value side by side, with intervals but for the floors. */
export function f1Table(measured: readonly MeasuredEvaluator[]): Table {
  return {
    title: { en: 'F1 of each value', zh: '各项价值的 F1' },
    columns: [
      valueColumn,
      ...measured.map((each) => ({ key: each.name, heading: evaluatorName(each), digits: 3, estimate: true })),
    ],
    rows: VALUE_IDS.map((id) => [
      VALUES[id].name,
      ...measured.map(({ measurement, floor }) => figureCell(measurement.perValue[id].f1, !floor)),
    ]),
  }
}

/** How an evaluator differs from the first on each value: in F1, and in the texts that only one has right. */
export function valueDifferenceTable(first: MeasuredEvaluator, other: MeasuredEvaluator): Table {
  const perValue = other.difference?.perValue
  const names = { other: evaluatorName(other), first: evaluatorName(first) }
  return {
    title: {
      en: `Each value: ${names.other.en} minus ${names.first.en}`,
      zh: chineseSentence`各项价值：${names.other.zh} 减去 ${names.first.zh}`,
    },
    columns: [
      valueColumn,
      { key: 'f1', heading: VALUE_NAMES.f1, digits: 3, estimate: true, signed: true },
      { key: 'average_precision', heading: VALUE_NAMES.averagePrecision, digits: 3, estimate: true, signed: true },
      { key: 'only_this', heading: { en: 'Only it right', zh: '仅该评估器判对' } },
      { key: 'only_first', heading: { en: 'Only the other', zh: '仅对照判对' } },
      { key: 'p', heading: { en: 'p (Holm)', zh: 'p（Holm）' }, digits: 4, neverZero: true, limit: 0.05 },
    ],
    rows: VALUE_IDS.map((id) => {
      const { f1 = {}, averagePrecision = {}, mcnemar } = perValue?.[id] ?? {}
      return [
        VALUES[id].name,
        ...[figureCell(f1, true), figureCell(averagePrecision, true)],
        ...[mcnemar?.onlyThis, mcnemar?.onlyFirst, mcnemar?.adjustedPValue],
      ]
    }),
  }
}

function figureCell(figure: Estimate, interval: boolean): Cell {
  return { estimate: interval || figure.value === undefined ? figure : { value: figure.value } }
}
