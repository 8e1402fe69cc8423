import { chineseSentence } from '@valuecsv/report'
import { VALUES } from '@valuecsv/taxonomy'
import type { Phrase } from '../language/phrase.ts'
import type { Report } from '../output/report.ts'
import type { Column, Table } from '../output/table.ts'
import type { TrainedClassifier, TrainingOutcome } from './training-outcome.ts'

const digits = 3

/** How a training went. */
export function trainingReport(out: string, outcome: TrainingOutcome): Report {
  const { manifest, classifiers, missing } = outcome
  return {
    kind: 'training',
    json: { out, ...progressOf(outcome), ...(manifest && { manifest }) },
    tables: classifiers.length === 0 ? [] : [isSet(classifiers) ? setTable(classifiers) : epochTable(classifiers[0]!)],
    notes: [missing.length === 0 ? finishedNote(out, outcome) : missingNote(out, outcome)],
  }
}

function isSet([first]: readonly TrainedClassifier[]): boolean {
  return first?.value !== undefined
}

function progressOf({ classifiers, missing }: TrainingOutcome): object {
  if (isSet(classifiers)) return { members: classifiers, missing }
  return { ...classifiers[0] }
}

const figures: readonly Column[] = [
  { key: 'loss', heading: { en: 'Loss', zh: '损失' }, digits: 4 },
  { key: 'mAP', heading: { en: 'Validation mAP', zh: '验证 mAP' }, digits },
  { key: 'microF1', heading: { en: 'Micro-F1 at 0.5', zh: '微平均 F1（0.5）' }, digits },
]

function epochTable({ history, bestEpoch }: TrainedClassifier): Table {
  return {
    columns: [
      { key: 'epoch', heading: { en: 'Epoch', zh: '轮次' } },
      ...figures,
      { key: 'macroF1', heading: { en: 'Macro-F1 at 0.5', zh: '宏平均 F1（0.5）' }, digits },
      { key: 'kept', heading: { en: 'Kept', zh: '采用' } },
    ],
    rows: history.map(({ epoch, loss, mAP, microF1, macroF1 }) => [
      ...[String(epoch), loss, mAP, microF1, macroF1],
      epoch === bestEpoch,
    ]),
  }
}

/** The kept epoch of each value's classifier; over one value, mAP is its average precision and micro-F1 its F1. */
function setTable(classifiers: readonly TrainedClassifier[]): Table {
  const [loss, mAP, microF1] = figures as readonly [Column, Column, Column]
  return {
    columns: [
      { key: 'value', heading: { en: 'Value', zh: '价值' } },
      { key: 'epochs', heading: { en: 'Epochs', zh: '轮数' } },
      { key: 'kept', heading: { en: 'Kept', zh: '采用' } },
      loss,
      { ...mAP, heading: { en: 'Validation average precision', zh: '验证平均精度' } },
      { ...microF1, heading: { en: 'F1 at 0.5', zh: 'F1（0.5）' } },
    ],
    rows: classifiers.map(({ value, history, bestEpoch }) => {
      const kept = history[bestEpoch - 1]!
      return [VALUES[value!].name, history.length, bestEpoch, kept.loss, kept.mAP, kept.microF1]
    }),
  }
}

function finishedNote(out: string, { manifest }: TrainingOutcome): Phrase {
  const overall = manifest?.testMetrics?.overall ?? {}
  const figure = (name: string) => overall[name]?.value?.toFixed(digits) ?? '–'
  const test = { microF1: figure('microF1'), macroF1: figure('macroF1'), mAP: figure('mAP') }
  return {
    en: `Written to ${out}. On the test part: micro-F1 ${test.microF1}, macro-F1 ${test.macroF1}, mAP ${test.mAP}.`,
    zh: chineseSentence`已写入 ${out}。测试部分：微平均 F1 ${test.microF1}，宏平均 F1 ${test.macroF1}，mAP ${test.mAP}。`,
  }
}

function missingNote(out: string, { classifiers, missing }: TrainingOutcome): Phrase {
  const names = (language: 'en' | 'zh') => missing.map((id) => VALUES[id].name[language])
  return {
    en: `${out} holds ${classifiers.length} of 12 classifiers and is no evaluator yet. The same command with --resume and without --values trains the others: ${names('en').join(', ')}.`,
    zh: chineseSentence`${out} 中有 12 个分类器中的 ${classifiers.length} 个，还不是评估器。用同一命令加 --resume、去掉 --values 可训练其余的：${names('zh').join('、')}。`,
  }
}
