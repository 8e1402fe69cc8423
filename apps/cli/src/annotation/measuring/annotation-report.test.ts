import { VALUE_IDS } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { annotationReport } from './annotation-report.ts'
import type { JudgedSample } from './judged-sample.ts'
import { measureAnnotations } from './measure-annotations.ts'

/** Ten texts, each value found and there in four; of the last value nothing is decided where it is found. */
const texts = Array.from({ length: 10 }, (_, text) => {
  const truth = VALUE_IDS.map((_, value) => (value === 11 && text < 4 ? undefined : Number(text < 4)))
  return {
    id: `${text}`,
    judgements: truth.map((known) => [([undefined, 'no', 'yes'] as const)[(known ?? -1) + 1]]),
    truth,
    predicted: VALUE_IDS.map(() => Number(text < 4)),
  }
})

function reported(population: number | undefined, { isKnown = false, hasOtherScores = false } = {}) {
  const sample: JudgedSample = {
    annotators: ['a'],
    texts,
    weights: texts.map(() => (population ?? 10) / 10),
    ...(population !== undefined && { population }),
    ...(isKnown && { predictedRows: VALUE_IDS.map(() => ({ present: 4, absent: population! - 4 })) }),
  }
  const sources = { truth: ['a.xlsx'], scores: 'a.scores.jsonl', model: 'm' }
  const report = annotationReport(sources, measureAnnotations(sample), { hasOtherScores })
  return { report, en: report.notes!.map(({ en }) => en).join('\n'), zh: report.notes!.map(({ zh }) => zh).join('\n') }
}

test('that the counts of the population were not used is told, and why', () => {
  expect(reported(100, { isKnown: true }).en).not.toContain('is estimated')
  const other = reported(100, { hasOtherScores: true })
  expect(other.report.json).toMatchObject({ predictedRowsAreEstimated: true })
  expect(other.en).toContain(
    'These are not the scores that the sample was drawn with: in how many texts each value is found is estimated, and the intervals of recall and F1 are a little narrow.',
  )
  expect(other.zh).toContain('这些得分不是抽样时所用的得分：')
  const earlier = reported(undefined)
  expect(earlier.en).toContain('The workbooks do not say in how many texts each value was found: ')
  expect(earlier.en).not.toContain('These are not the scores')
})

test('a sample of all texts, or of many of them, is told to have intervals of texts like them', () => {
  expect(reported(10).en).toContain('The sample is all texts: ')
  expect(reported(10).zh).toContain('样本即全部文本：')
  expect(reported(30).en).toContain('The sample is a large part of the texts: ')
  expect(reported(100).en).not.toContain('The sample is')
})

test('how many values all together cover is told where it is not each', () => {
  const { report, en, zh } = reported(100)
  expect(report.json).toMatchObject({ overall: { coveredValues: { precision: 11, recall: 11, f1: 11 } } })
  expect(en).toContain('Of the 12 values the figures of all together cover 11 in precision, 11 in recall and F1: ')
  expect(zh).toContain('“全部价值”的精确率涵盖 12 项价值中的 11 项')
})

test('JSON Lines have each value, and all of them with what was measured', () => {
  const { records } = reported(100).report
  expect(records).toHaveLength(13)
  expect(records![12]).toMatchObject({
    value: 'all',
    model: 'm',
    interval: { level: 0.95 },
    annotators: ['a'],
    population: 100,
    decided: 116,
  })
  expect(records![12]).not.toHaveProperty('perValue')
})

test('headings say that the counts are of the sample', () => {
  const headings = reported(100)
    .report.tables[0]!.columns.slice(1, 4)
    .map(({ heading }) => heading)
  for (const { en, zh } of headings) expect(`${en} ${zh}`).toMatch(/ in the sample 样本中/)
})
