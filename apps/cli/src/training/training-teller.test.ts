import { expect, test } from 'vitest'
import { silentContext } from '../../test/silent-context.ts'
import { createTrainingTeller } from './training-teller.ts'

/** What a log gets of a training, in a language. */
function told(lang: 'en' | 'zh', events: readonly Parameters<ReturnType<typeof createTrainingTeller>['tell']>[0][]) {
  const written: string[] = []
  const context = silentContext(
    {
      stderr: { write: (text: string) => written.push(text) },
      now: () => written.length * 1000,
    },
    { lang },
  )
  const teller = createTrainingTeller(context)
  for (const event of events) teller.tell(event)
  teller.end()
  return written.join('')
}

const noLosses = { validationLoss: undefined, lastBatchLoss: undefined }

const events: Parameters<typeof told>[1] = [
  { type: 'warning', code: 'training/value-untrained', message: 'no text has freedom' },
  { type: 'member', value: 'freedom', member: 2, members: 12, finished: false },
  { type: 'resumed', step: 40, epoch: 2 },
  { type: 'step', step: 60, steps: 100, epoch: 2, loss: 0.5, gradientNorm: 1.25, tokens: 3000 },
  { type: 'step', step: 61, steps: 100, epoch: 2, loss: 0.5, gradientNorm: 1.25, tokens: 3000 },
  {
    type: 'epoch',
    finished: { epoch: 2, loss: 0.4, mAP: 0.61, microF1: undefined, macroF1: undefined, ...noLosses },
    best: true,
  },
  { type: 'member', value: 'equality', member: 3, members: 12, finished: true },
  { type: 'measuring' },
]

test('tells a training in lines, each step of twenty and each epoch', () => {
  expect(told('en', events)).toBe(
    [
      'note: no text has freedom',
      'freedom (2 of 12): going on after step 40, in epoch 2',
      'freedom (2 of 12): step 60/100, epoch 2: loss 0.5000, gradient norm 1.250, 1500 tokens/s',
      'freedom (2 of 12): epoch 2: loss 0.4000, validation mAP 0.610, micro-F1 –, the best so far',
      'equality (3 of 12): done before',
      'equality (3 of 12): quantizing and reading the other parts',
      '',
    ].join('\n'),
  )
})

test('tells the same in Chinese', () => {
  expect(told('zh', events)).toBe(
    [
      '注意：有的价值在训练文本中没有出现，评估器不会识别它，相关指标无法计算（no text has freedom）',
      '自由（第 2 个，共 12 个）：从第 40 步之后继续，第 2 轮',
      '自由（第 2 个，共 12 个）：第 60/100 步，第 2 轮：损失 0.5000，梯度范数 1.250，1500 词元/秒',
      '自由（第 2 个，共 12 个）：第 2 轮：损失 0.4000，验证 mAP 0.610，micro-F1 –，目前最佳',
      '平等（第 3 个，共 12 个）：此前已完成',
      '平等（第 3 个，共 12 个）：正在量化，并读取其余部分',
      '',
    ].join('\n'),
  )
})
