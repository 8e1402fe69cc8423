import type { OverallMetric, ValueMetric } from '@valuecsv/comparison'
import type { Phrase } from '../../language/phrase.ts'

/** How the figures over all values are called. */
export const OVERALL_NAMES: Readonly<Record<OverallMetric, Phrase>> = {
  microF1: { en: 'Micro-F1', zh: '微平均 F1' },
  macroF1: { en: 'Macro-F1', zh: '宏平均 F1' },
  mAP: { en: 'mAP', zh: 'mAP' },
  subsetAccuracy: { en: 'Subset accuracy', zh: '完全匹配率' },
  accuracy: { en: 'Accuracy', zh: '准确率' },
  microPrecision: { en: 'Micro-precision', zh: '微平均精确率' },
  microRecall: { en: 'Micro-recall', zh: '微平均召回率' },
  rocAuc: { en: 'ROC AUC', zh: 'ROC AUC' },
  brierScore: { en: 'Brier', zh: 'Brier' },
  calibrationError: { en: 'ECE', zh: 'ECE' },
}

/** How the figures of one value are called, in the usual abbreviations: ten of them stand side by side. */
export const VALUE_NAMES: Readonly<Record<ValueMetric, Phrase>> = {
  accuracy: { en: 'Accuracy', zh: '准确率' },
  precision: { en: 'Precision', zh: '精确率' },
  recall: { en: 'Recall', zh: '召回率' },
  f1: { en: 'F1', zh: 'F1' },
  averagePrecision: { en: 'AP', zh: 'AP' },
  rocAuc: { en: 'ROC AUC', zh: 'ROC AUC' },
  brierScore: { en: 'Brier', zh: 'Brier' },
  calibrationError: { en: 'ECE', zh: 'ECE' },
  calibrationErrorBound: { en: 'ECE bound', zh: 'ECE 上界' },
}
