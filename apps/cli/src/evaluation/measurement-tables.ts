import { type Measurement, OVERALL_METRICS, type OverallMetric, type ValueMetric } from '@valuecsv/comparison'
import { LEVELS, VALUE_IDS, VALUES } from '@valuecsv/taxonomy'
import type { Phrase } from '../language/phrase.ts'
import type { Column, Table } from '../output/table.ts'

/** An evaluator's name and figures. */
export interface NamedMeasurement {
  readonly name: string
  readonly measurement: Measurement
}

const overallNames: Readonly<Record<OverallMetric, Phrase>> = {
  microF1: { en: 'Micro-F1', zh: '微平均 F1' },
  macroF1: { en: 'Macro-F1', zh: '宏平均 F1' },
  mAP: { en: 'mAP', zh: 'mAP' },
  subsetAccuracy: { en: 'Subset accuracy', zh: '完全匹配率' },
  accuracy: { en: 'Accuracy', zh: '准确率' },
  microPrecision: { en: 'Micro-precision', zh: '微平均精确率' },
  microRecall: { en: 'Micro-recall', zh: '微平均召回率' },
  rocAuc: { en: 'ROC AUC (macro)', zh: 'ROC AUC（宏平均）' },
  brierScore: { en: 'Brier score (macro)', zh: 'Brier 分数（宏平均）' },
  calibrationError: { en: 'Calibration error (macro)', zh: '校准误差（宏平均）' },
}

const valueMetricNames: Readonly<Record<ValueMetric, Phrase>> = {
  accuracy: { en: 'Accuracy', zh: '准确率' },
  precision: { en: 'Precision', zh: '精确率' },
  recall: { en: 'Recall', zh: '召回率' },
  f1: { en: 'F1', zh: 'F1' },
  averagePrecision: { en: 'Average precision', zh: '平均精度' },
  rocAuc: { en: 'ROC AUC', zh: 'ROC AUC' },
  brierScore: { en: 'Brier score', zh: 'Brier 分数' },
  calibrationError: { en: 'Calibration error', zh: '校准误差' },
  calibrationErrorBound: { en: 'Calibrated below', zh: '校准上界' },
}

/** One row a metric, one column an evaluator. */
export function overallTable(measured: readonly NamedMeasurement[]): Table {
  return {
    columns: [
      { key: 'metric', heading: { en: 'Metric', zh: '指标' } },
      ...measured.map(({ name }) => estimateColumn(name, { en: name, zh: name })),
    ],
    rows: OVERALL_METRICS.map((metric) => [
      overallNames[metric],
      ...measured.map(({ measurement }) => ({ estimate: measurement.overall[metric] })),
    ]),
  }
}

/** One row a value: of one evaluator all four figures, of several the F1 of each. */
export function valueTable(measured: readonly NamedMeasurement[]): Table {
  const [only, ...others] = measured
  const figures: readonly (readonly [Column, Measurement, ValueMetric])[] =
    others.length === 0
      ? (['precision', 'recall', 'f1', 'averagePrecision'] as const).map(
          (metric) => [estimateColumn(metric, valueMetricNames[metric]), only!.measurement, metric] as const,
        )
      : measured.map(
          ({ name, measurement }) =>
            [estimateColumn(name, { en: `F1 ${name}`, zh: `F1 ${name}` }), measurement, 'f1'] as const,
        )
  return {
    columns: [
      { key: 'value', heading: { en: 'Value', zh: '价值' } },
      { key: 'level', heading: { en: 'Level', zh: '层面' } },
      { key: 'support', heading: { en: 'Texts with it', zh: '含有的文本' } },
      ...figures.map(([column]) => column),
    ],
    rows: VALUE_IDS.map((id) => [
      VALUES[id].name,
      LEVELS[VALUES[id].level].name,
      only!.measurement.perValue[id].support,
      ...figures.map(([, measurement, metric]) => ({ estimate: measurement.perValue[id][metric] })),
    ]),
  }
}

/** What must be known to read the tables. */
export function measurementNote({ texts, interval, coveredValues }: Measurement): Phrase {
  const level = `${interval.level * 100} %`
  const { macroF1, mAP } = coveredValues
  const isPartial = Math.min(macroF1, mAP) < VALUE_IDS.length
  return {
    en: `${texts} texts. In brackets: ${level} intervals (${interval.method}, ${interval.samples} samples, seed ${interval.seed}).${isPartial ? ` Of the 12 values macro-F1 covers ${macroF1} and mAP ${mAP}.` : ''}`,
    zh: `共 ${texts} 篇文本。方括号内为 ${level} 区间（按文本自助法，${interval.samples} 次，种子 ${interval.seed}）。${isPartial ? `12 项价值中，宏平均 F1 涵盖 ${macroF1} 项，mAP 涵盖 ${mAP} 项。` : ''}`,
  }
}

function estimateColumn(key: string, heading: Phrase): Column {
  return { key, heading, digits: 3, estimate: true }
}
