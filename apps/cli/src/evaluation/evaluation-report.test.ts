import { randomGenerator } from '@valuecsv/metrics'
import { PRESENCE_NOTE } from '@valuecsv/report'
import { byValue, VALUE_IDS } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { displayWidth } from '../output/display-width.ts'
import { fitTable } from '../output/fit-table.ts'
import { renderTextTable } from '../output/render-text-table.ts'
import type { Evaluated } from './evaluated.ts'
import { evaluationReport } from './evaluation-report.ts'
import { measureEvaluators } from './measure-evaluators.ts'
import { valueDifferenceTable } from './tables/value-tables.ts'

const texts = Array.from({ length: 20 }, (_, index) => ({
  id: `${index}`,
  text: `${index}`,
  values: VALUE_IDS.filter((_, label) => (index + label) % 3 === 0),
}))

function evaluated(name: string, seed: number, more: Partial<Evaluated> = {}): Evaluated {
  const random = randomGenerator(seed)
  const scored = texts.map(() => {
    const scores = byValue(() => random.uniform())
    return { scores, values: VALUE_IDS.filter((id) => scores[id] > 0.5) }
  })
  return { name, floor: false, scored, ...more }
}

const model = {
  model: 'chinese-roberta@0123456789abcdef',
  digest: '0123456789abcdef',
  device: 'cuda',
  megabytes: 1305.2,
}

function report() {
  const all = [
    evaluated('chinese-roberta-wwm-ext-large', 1, { ...model, textsPerSecond: 12_345.6 }),
    evaluated('m-value-bert-legacy', 2, { ...model, seen: 'trained' }),
    evaluated('csv-small', 3, { ...model, seen: 'tuned' }),
    evaluated('csv-lite', 4, { ...model, floor: true }),
    evaluated('prevalence', 5, { floor: true }),
    evaluated('all-ones', 6, { floor: true }),
  ]
  return evaluationReport('evaluation', { data: 'labelled.jsonl', split: undefined }, measureEvaluators(texts, all))
}

test.each(['en', 'zh'] as const)(
  'three evaluators and three floors fit a terminal of 100 columns in %s',
  (language) => {
    const printed = report()
      .tables.flatMap((table) => fitTable(table, language, 100))
      .map((table) => renderTextTable(table, { language, color: false }))
      .join('\n')
    const widths = printed.split('\n').map(displayWidth)
    expect(Math.max(...widths)).toBeLessThanOrEqual(100)
    expect(printed).toContain(language === 'zh' ? '先验比例（参照下限）' : 'prevalence (floor)')
    expect(printed).toContain('12,345.6')
  },
)

test.each(['constructor', '__proto__', 'prevalence'])('an evaluator may be called %s', (name) => {
  const printed = evaluationReport(
    'evaluation',
    { data: 'labelled.jsonl', split: undefined },
    measureEvaluators(texts, [evaluated(name, 1), evaluated('all-ones', 2, { floor: true })]),
  ).tables.map((table) => renderTextTable(table, { language: 'zh', color: false }))
  expect(printed.join('\n')).toContain(name)
})

test('an evaluator that has seen the texts is marked below the tables', () => {
  const notes = (report().notes ?? []).map(({ en }) => en)
  expect(notes).toContain(PRESENCE_NOTE.en)
  expect(notes[2]).toMatch(/^20 texts \(labelled\.jsonl\)\. In brackets/)
  expect(notes.slice(0, 2)).toEqual([
    '! m-value-bert-legacy was trained on some of these texts; its figures are too good',
    '! csv-small: thresholds and calibration were chosen on these texts; its figures are too good',
  ])
})

test('texts that an evaluator was all trained on are not told as some of them', () => {
  const all = measureEvaluators(texts, [evaluated('csv-small', 1, { seen: 'trained', trainedOnAll: true })])
  const [note] = evaluationReport('evaluation', { data: 'labelled.jsonl' }, all).notes!
  expect(note!.en).toBe('! csv-small was trained on these texts; its figures are too good')
  expect(note!.zh).toContain('曾用这些文本训练')
})

test('where it is not known what an evaluator was trained on, that is said', () => {
  const converted = measureEvaluators(texts, [evaluated('value-bert', 1, { seen: 'unknown' })])
  const { notes, json, csv } = evaluationReport('evaluation', { data: 'labelled.jsonl' }, converted)
  expect(notes![0]).toEqual({
    en: '! value-bert: it is not known whether it was trained on these texts; if it was, its figures are too good',
    zh: '! value-bert：不清楚它是否曾用这些文本训练；若是，其指标偏高',
  })
  expect(json).toMatchObject({ evaluators: [{ seen: 'unknown' }] })
  expect(csv!.rows[0]!.slice(-4)).toEqual([false, 'unknown', 20, undefined])
})

test('whose shares prevalence has is told where they are not of the texts’ own split', () => {
  const told = (more: Partial<Evaluated>) => {
    const all = [evaluated('mine', 1), evaluated('prevalence', 2, { floor: true, ...more })]
    const notes = evaluationReport('evaluation', { data: 'labelled.jsonl' }, measureEvaluators(texts, all)).notes!
    return notes.find(({ en }) => en.startsWith('Floors'))!
  }
  expect(told({}).en).toContain('the shares of the training part, present')
  const { en, zh } = told({ sharesOf: 'csv-small' })
  expect(en).toContain('the shares of the texts that csv-small was trained on, present')
  expect(zh).toContain('都给出 csv-small 的训练文本的占比')
})

test('p is explained where a table has it, which is not of floors', () => {
  const notes = (...more: Evaluated[]) => {
    const all = [evaluated('csv-small', 1), ...more, evaluated('all-ones', 2, { floor: true })]
    return evaluationReport('evaluation', { data: 'labelled.jsonl' }, measureEvaluators(texts, all)).notes!
  }
  const told = (language: 'en' | 'zh', ...more: Evaluated[]) =>
    notes(...more).some((note) => note[language].includes('McNemar'))
  expect([told('en'), told('zh')]).toEqual([false, false])
  expect(notes()).toContainEqual({ en: 'Differences are of the same draws of the texts.', zh: '差值取自同一批抽样。' })
  expect([told('en', evaluated('mine', 3)), told('zh', evaluated('mine', 3))]).toEqual([true, true])
})

test('a page has every figure with its interval and a diagram of each evaluator that is a model', () => {
  const { page, tables } = report()
  expect(page?.tables?.length).toBe(tables.length)
  expect(page?.pictures?.map(({ title }) => title.en)).toEqual(
    ['chinese-roberta-wwm-ext-large', 'm-value-bert-legacy', 'csv-small', 'csv-lite (floor)'].map(
      (name) => `Reliability of the scores: ${name}`,
    ),
  )
})

test('how many values each macro average covers is told', () => {
  // Freedom is in all texts: of those without it there is no area under a ROC curve.
  const everywhere = texts.map((each) => ({ ...each, values: [...new Set([...each.values, 'freedom' as const])] }))
  const measured = measureEvaluators(everywhere, [evaluated('csv-small', 1)])
  const [note] = evaluationReport('evaluation', { data: 'labelled.jsonl' }, measured).notes!
  expect(note!.en).toContain(' Of the 12 values macro-F1 covers 12, mAP 12 and ROC AUC 11.')
  expect(note!.zh).toContain('宏平均 F1 涵盖 12 项，mAP 涵盖 12 项，ROC AUC 涵盖 11 项。')
})

test.each([
  [0.050004, '0.050004'],
  [0.0321, '0.0321'],
  [1e-6, '<0.0001'],
])('an adjusted p of %d is %s: on its side of the level, and never 0', (adjustedPValue, expected) => {
  const [first, second] = measureEvaluators(texts, [evaluated('one', 1), evaluated('two', 2)])
  const other = structuredClone(second!)
  Object.assign(other.difference!.perValue.freedom.mcnemar, { adjustedPValue })
  const printed = renderTextTable(valueDifferenceTable(first!, other), { language: 'en', color: false })
  expect(printed).toMatch(new RegExp(`^Freedom .* ${expected}$`, 'm'))
})
