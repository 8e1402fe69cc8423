import { expect, test } from 'vitest'
import { answer } from '../../test/scored-answers.ts'
import { compareAnswers } from '../compare-answers.ts'
import { compareWithBaseline } from './compare-with-baseline.ts'

const questions = Array.from({ length: 20 }, (_, i) => ({ id: `q${i}`, score: 0.3 + (i % 7) / 20 }))
const run = (llm: string, lift: (i: number) => number) =>
  questions.map(({ id, score }, i) => answer(llm, id, score + lift(i)))

test('an LLM is compared with itself, as two LLMs are', () => {
  const before = [...run('lark', (i) => 0.1 + (i % 3) / 50), ...run('heron', () => 0)]
  const now = [...run('lark', () => 0), ...run('heron', (i) => (i % 2 ? 0.01 : -0.01)), ...run('wren', () => 0)]
  const { llms, families } = compareWithBaseline(now, before, { resamples: 50 })
  expect(families).toEqual({ values: 24, levels: 6 })
  expect(llms.map(({ llm, baseline, questions: asked }) => [llm, baseline, asked])).toEqual([
    ['lark', 'lark', 20],
    ['heron', 'heron', 20],
  ])
  const [lark, heron] = llms.map(({ values }) => values.justice.score)
  expect(lark!.value).toBeLessThan(-0.1)
  expect(lark!.adjustedPValue).toBeLessThan(0.05)
  expect(heron!.adjustedPValue).toBeGreaterThan(0.05)
  const asTwo = compareAnswers([...run('lark', () => 0), ...run('old', (i) => 0.1 + (i % 3) / 50)], { resamples: 50 })
  expect(lark!.value).toBe(asTwo.differences[0]!.values.justice.score.value)
})

test('an LLM that answered too little now, or then, is set apart: of what it did not answer nobody can say', () => {
  const all = run('lark', () => 0)
  const few = all.map((each, i) => (i < 5 ? each : { ...each, status: 'refused' as const }))
  const isSetApart = (now: typeof all, before: typeof all) =>
    compareWithBaseline(now, before, { resamples: 50 }).llms[0]!.isSetApart
  expect([isSetApart(all, all), isSetApart(few, all), isSetApart(all, few)]).toEqual([false, true, true])
})

test('an LLM whose baseline was stopped is set apart, and one that the baseline never reached is gone', () => {
  const all = run('lark', () => 0)
  const planned = (questions: number) =>
    compareWithBaseline([...all, ...run('heron', () => 0)], all, {
      resamples: 50,
      baselinePlannedQuestions: new Map([
        ['lark', questions],
        ['wren', questions],
      ]),
    })
  expect(planned(100)).toMatchObject({ llms: [{ llm: 'lark', isSetApart: true }], gone: ['wren'], added: ['heron'] })
  expect(planned(20).llms).toMatchObject([{ llm: 'lark', isSetApart: false }])
})

test('an LLM that is gone, and one that is new, are named: a loss of theirs would not be seen', () => {
  const before = [...run('lark', () => 0), ...run('heron', () => 0)]
  const now = [...run('lark', () => 0), ...run('heron-2', () => -0.2)]
  const { llms, gone, added } = compareWithBaseline(now, before, { resamples: 50 })
  expect(llms.map(({ llm }) => llm)).toEqual(['lark'])
  expect({ gone, added }).toEqual({ gone: ['heron'], added: ['heron-2'] })
  expect(compareWithBaseline(before, before, { resamples: 50 })).toMatchObject({ gone: [], added: [] })
})

test('an answer of the baseline that is none is told from one of now', () => {
  const wrong = { ...answer('lark', 'q1', 0.5), status: 'wat' } as unknown as ReturnType<typeof answer>
  expect(() =>
    compareWithBaseline(
      run('lark', () => 0),
      [wrong],
    ),
  ).toThrow(expect.objectContaining({ message: expect.stringMatching(/^baseline\[0\]\.status is "wat"/) }))
})

test('two runs of one LLM each are compared whatever the names', () => {
  const { llms, gone, added } = compareWithBaseline(
    run('lark-2', () => 0),
    run('lark-1', () => 0),
    { resamples: 50 },
  )
  expect(llms[0]).toMatchObject({ llm: 'lark-2', baseline: 'lark-1', questions: 20 })
  expect([...gone, ...added]).toEqual([])
})

test('a significance that is none is refused, also where there is nothing to test', () => {
  const [now, before] = ['lark', 'wren'].map((llm) => [...run(llm, () => 0), ...run(`${llm}-2`, () => 0)])
  expect(() => compareWithBaseline(now!, before!, { significance: -1 })).toThrow(
    expect.objectContaining({ code: 'comparison/bad-option' }),
  )
})

test('runs without a common LLM have nothing but who is gone and who is new', () => {
  const two = [...run('heron', () => 0), ...run('wren', () => 0)]
  const compared = compareWithBaseline(
    run('lark', () => 0),
    two,
  )
  expect(compared).toMatchObject({ llms: [], gone: ['heron', 'wren'], added: ['lark'] })
})

test('an LLM without a common question is set apart, with no difference', () => {
  const { llms, fewestQuestions } = compareWithBaseline(
    run('lark', () => 0),
    [answer('lark', 'other', 1)],
  )
  expect(llms).toMatchObject([{ llm: 'lark', questions: 0, baselineQuestions: 1, isSetApart: true }])
  expect(llms[0]!.values.justice.score).toEqual({})
  expect(fewestQuestions).toBeGreaterThan(0)
})

test('an LLM that answered nothing now, or then, is set apart, and the others are compared all the same', () => {
  const refused = run('heron', () => 0).map((each) => ({ ...each, status: 'refused' as const }))
  const lark = run('lark', () => 0.1)
  for (const [now, before] of [
    [
      [...lark, ...refused],
      [...lark, ...run('heron', () => 0)],
    ],
    [
      [...lark, ...run('heron', () => 0)],
      [...lark, ...refused],
    ],
    [
      [...lark, ...refused],
      [...lark, ...refused],
    ],
  ] as const) {
    const { llms } = compareWithBaseline(now, before)
    expect(llms).toMatchObject([
      { llm: 'lark', isSetApart: false },
      { llm: 'heron', isSetApart: true, questions: 0 },
    ])
  }
})

test('how few questions could show no loss is told, and how many of the baseline are there', () => {
  const before = [...run('lark', () => 0), ...run('heron', () => 0)]
  const now = before.filter(({ llm }, i) => llm === 'heron' || i < 16)
  const { llms, fewestQuestions } = compareWithBaseline(now, before, { resamples: 50 })
  // 24 tests: 24 × 2 / 2^10 is 0.047.
  expect(fewestQuestions).toBe(10)
  expect(llms).toMatchObject([
    { llm: 'lark', questions: 16, baselineQuestions: 20, isSetApart: false },
    { llm: 'heron', questions: 20, baselineQuestions: 20, isSetApart: false },
  ])
})

test('an LLM that answered too few of the questions of the baseline is set apart, asked or not', () => {
  const before = run('lark', () => 0)
  const { llms } = compareWithBaseline(before.slice(0, 15), before, { resamples: 50 })
  expect(llms[0]).toMatchObject({ questions: 15, baselineQuestions: 20, isSetApart: true })
  expect(compareWithBaseline(before, before.slice(0, 15), { resamples: 50 }).llms[0]!.isSetApart).toBe(false)
})

test('an LLM that shares no question with the baseline is no test of the others', () => {
  const before = [...run('lark', () => 0), ...run('heron', () => 0)]
  const refused = before.map((each) => (each.llm === 'lark' ? each : { ...each, status: 'refused' as const }))
  expect(compareWithBaseline(refused, before, { resamples: 50 })).toMatchObject({
    families: { values: 12, levels: 3 },
    fewestQuestions: 9,
  })
})
