import type { TrainedEvaluator } from '@valuecsv/training/node'
import type { Report } from '../output/report.ts'

/** How a training went. */
export function trainingReport(out: string, { manifest, history, bestEpoch }: TrainedEvaluator): Report {
  const digits = 3
  const overall = manifest.testMetrics?.overall ?? {}
  const figure = (name: string) => overall[name]?.value?.toFixed(digits) ?? '–'
  const test = { microF1: figure('microF1'), macroF1: figure('macroF1'), mAP: figure('mAP') }
  return {
    kind: 'training',
    json: { out, bestEpoch, history, manifest },
    tables: [
      {
        columns: [
          { key: 'epoch', heading: { en: 'Epoch', zh: '轮次' } },
          { key: 'loss', heading: { en: 'Loss', zh: '损失' }, digits: 4 },
          { key: 'mAP', heading: { en: 'Validation mAP', zh: '验证 mAP' }, digits },
          { key: 'microF1', heading: { en: 'Micro-F1 at 0.5', zh: '微平均 F1（0.5）' }, digits },
          { key: 'macroF1', heading: { en: 'Macro-F1 at 0.5', zh: '宏平均 F1（0.5）' }, digits },
          { key: 'kept', heading: { en: 'Kept', zh: '采用' } },
        ],
        rows: history.map(({ epoch, loss, mAP, microF1, macroF1 }) => [
          ...[String(epoch), loss, mAP, microF1, macroF1],
          epoch === bestEpoch,
        ]),
      },
    ],
    notes: [
      {
        en: `Written to ${out}. On the test part: micro-F1 ${test.microF1}, macro-F1 ${test.macroF1}, mAP ${test.mAP}.`,
        zh: `已写入 ${out}。测试部分：微平均 F1 ${test.microF1}，宏平均 F1 ${test.macroF1}，mAP ${test.mAP}。`,
      },
    ],
  }
}
