import { byValue } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { scoreReport } from './score-report.ts'

test.each([
  [0, '3 tokens. ', '3 个词元。'],
  [0.004, ', <1 % of them unseen. ', '，其中 <1% 未读。'],
  [0.42, ', 42 % of them unseen. ', '，其中 42% 未读。'],
  [0.998, ', >99 % of them unseen. ', '，其中 >99% 未读。'],
  [1, ', 100 % of them unseen. ', '，其中 100% 未读。'],
])('of a share of %d that is unseen, neither none nor all is told by rounding', (unseen, en, zh) => {
  const origin = { model: 'm@0', device: 'cpu' } as const
  const scored = { id: 't1', scores: byValue(() => 0.5), values: [], tokens: 3, unseen, ...origin }
  const note = scoreReport(scored, true).notes!.find((each) => each.en.startsWith('m@0 on cpu'))!
  expect(note.en).toContain(en)
  expect(note.zh).toContain(zh)
})
