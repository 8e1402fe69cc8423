import { type ComparedOverallMetric, OVERALL_METRICS } from '@valuecsv/comparison'
import { chineseSentence } from '@valuecsv/report'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import type { Cell, Column, Table } from '../../output/table.ts'
import type { MeasuredEvaluator } from '../measure-evaluators.ts'
import { evaluatorName } from './evaluator-name.ts'
import { OVERALL_NAMES } from './metric-names.ts'

const evaluatorColumn: Column = { key: 'evaluator', heading: { en: 'Evaluator', zh: '评估器' } }

/** What each evaluator is: its digest, where it ran, how fast, how large. */
export function evaluatorTable(measured: readonly MeasuredEvaluator[]): Table {
  return {
    title: { en: 'Evaluators', zh: '评估器' },
    columns: [
      evaluatorColumn,
      { key: 'digest', heading: { en: 'Digest', zh: '校验值' } },
      { key: 'device', heading: { en: 'Device', zh: '设备' } },
      { key: 'texts_per_second', heading: { en: 'Texts/s', zh: '篇/秒' }, align: 'right', digits: 1 },
      { key: 'megabytes', heading: { en: 'MB', zh: 'MB' }, align: 'right', digits: 1 },
      { key: 'calibrated', heading: { en: 'Calibrated', zh: '已校准' }, align: 'right' },
    ],
    rows: measured.map(({ digest, device, textsPerSecond, megabytes, measurement, ...each }) => [
      evaluatorName(each),
      digest?.slice(0, 16),
      device,
      textsPerSecond,
      megabytes,
      `${measurement.calibratedValues}/${VALUE_IDS.length}`,
    ]),
  }
}

/** The figures over all values: a row an evaluator. */
export function overallTable(measured: readonly MeasuredEvaluator[]): Table {
  return {
    title: { en: 'All values', zh: '全部价值' },
    columns: [
      evaluatorColumn,
      ...OVERALL_METRICS.map((metric) => ({ key: metric, heading: OVERALL_NAMES[metric], digits: 3, estimate: true })),
    ],
    rows: measured.map((each) => [
      evaluatorName(each),
      ...OVERALL_METRICS.map((metric): Cell => ({ estimate: each.measurement.overall[metric] })),
    ]),
  }
}

/** The differences to the first evaluator: a row each other one. */
export function differenceTable(
  measured: readonly MeasuredEvaluator[],
  metrics: readonly ComparedOverallMetric[],
): Table {
  const [first, ...others] = measured
  const { en, zh } = evaluatorName(first!)
  return {
    title: { en: `Difference: the evaluator minus ${en}`, zh: chineseSentence`差值：该评估器减去 ${zh}` },
    columns: [
      evaluatorColumn,
      ...metrics.map((metric) => ({
        ...{ key: metric, heading: OVERALL_NAMES[metric] },
        ...{ digits: 3, estimate: true, signed: true },
      })),
    ],
    rows: others.map((each) => [
      evaluatorName(each),
      ...metrics.map((metric): Cell => ({ estimate: each.difference?.overall[metric] ?? {} })),
    ]),
  }
}
