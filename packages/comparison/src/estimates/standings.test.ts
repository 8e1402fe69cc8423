import { describe, expect, test } from 'vitest'
import { answer } from '../../test/scored-answers.ts'
import { compareAnswers } from '../compare-answers.ts'

const quick = { resamples: 50 }

describe('an LLM that answered too little', () => {
  const mostly = Array.from({ length: 10 }, (_, i) => ({
    ...answer('lark', `q${i}`, 0.1 * i),
    status: i < 7 ? ('answered' as const) : ('refused' as const),
  }))
  const answers = [
    ...mostly,
    ...['heron', 'wren'].flatMap((llm) => Array.from({ length: 10 }, (_, i) => answer(llm, `q${i}`, 0.05 * i))),
  ]

  test('has its figures, but no differences and no rank', () => {
    const { llms, differences, standings, families } = compareAnswers(answers, quick)
    expect(llms.map(({ llm, isSetApart }) => [llm, isSetApart])).toEqual([
      ['lark', true],
      ['heron', false],
      ['wren', false],
    ])
    expect(llms[0]!.values.justice.score.value).toBeCloseTo(0.3, 12)
    expect(differences.map((pair) => pair.llms)).toEqual([['heron', 'wren']])
    expect(families).toEqual({ values: 12, levels: 3 })
    expect(standings.values.justice.score.map(({ llm }) => llm).toSorted()).toEqual(['heron', 'wren'])
    expect(standings).toMatchObject({ questions: 10, lost: 0 })
  })

  test('is compared where less is asked of it, and costs the ranks its questions', () => {
    const { differences, standings } = compareAnswers(answers, { ...quick, leastCoverage: 0.7 })
    expect(differences.map((pair) => pair.questions)).toEqual([7, 7, 10])
    expect(standings).toMatchObject({ questions: 7, lost: 3 })
  })
})

describe('an LLM that was stopped', () => {
  const answers = [
    ...Array.from({ length: 10 }, (_, i) => answer('lark', `q${i}`, 0.05 * i)),
    ...['heron', 'wren'].flatMap((llm) => Array.from({ length: 100 }, (_, i) => answer(llm, `q${i}`, 0.005 * i))),
  ]

  test('is set apart by the questions that it was to be asked, and costs the ranks of the others nothing', () => {
    const planned = new Map(['lark', 'heron', 'wren'].map((llm) => [llm, 100]))
    const { llms, standings } = compareAnswers(answers, { ...quick, plannedQuestions: planned })
    expect(llms.map(({ isSetApart }) => isSetApart)).toEqual([true, false, false])
    expect(llms.map(({ coverage }) => coverage.questionsPlanned)).toEqual([100, undefined, undefined])
    expect(standings).toMatchObject({ questions: 100, lost: 0 })
  })

  test('is set apart with no answer at all, and stands last', () => {
    const planned = new Map(['rook', 'lark', 'heron'].map((llm) => [llm, 10]))
    const { llms } = compareAnswers(answers, { ...quick, plannedQuestions: planned })
    expect(llms.map(({ llm, isSetApart }) => [llm, isSetApart])).toEqual([
      ...[
        ['lark', false],
        ['heron', false],
        ['wren', false],
      ],
      ['rook', true],
    ])
    expect(llms[3]!.coverage).toMatchObject({ asked: 0, answered: 0, questionsPlanned: 10 })
    expect(llms[3]!.values.justice.score).toEqual({})
  })

  test('stays where it is not known that it was, or where nearly all were asked', () => {
    for (const plannedQuestions of [undefined, new Map([['lark', 12]])]) {
      const { llms, standings } = compareAnswers(answers, { ...quick, ...(plannedQuestions && { plannedQuestions }) })
      expect(llms[0]!.isSetApart).toBe(false)
      expect(standings.questions).toBe(10)
    }
  })
})

describe('tests and tie groups', () => {
  const lifts = { lark: 0.2, heron: 0.19, wren: 0 }
  const answers = Object.entries(lifts).flatMap(([llm, lift]) =>
    Array.from({ length: 30 }, (_, i) => answer(llm, `q${i}`, 0.3 + lift + (((i * (7 + lift * 100)) % 11) - 5) / 50)),
  )
  const { differences, standings, settings, families } = compareAnswers(answers, quick)

  test('p-values are adjusted over all pairs of the family, and not below what the permutations can show', () => {
    expect(families).toEqual({ values: 36, levels: 9 })
    expect(settings.permutations).toBe(2 ** 14)
    const [close, far] = [differences[0]!.values.justice.score, differences[1]!.values.justice.score]
    expect(close.adjustedPValue).toBeGreaterThan(0.05)
    expect(far.pValue).toBe(1 / 2 ** 14)
    // Every value has the same scores here, so that 24 of 36 tests have the smallest p-value.
    expect(far.adjustedPValue).toBeCloseTo(36 / 2 ** 14, 8)
  })

  test('LLMs that share a letter are not told apart, the highest stands first', () => {
    const ofJustice = standings.values.justice.score
    expect(ofJustice.map(({ rank }) => rank)).toEqual([1, 2, 3])
    expect(ofJustice.map(({ letters }) => letters)).toEqual(['a', 'a', 'b'])
    expect(ofJustice[2]!.llm).toBe('wren')
  })

  test('say how large the effect is and how many questions smaller ones would need', () => {
    const { effectSize, needed, detectable } = differences[1]!.values.justice.score
    expect(effectSize!.low).toBeGreaterThan(1)
    expect(needed).toHaveLength(3)
    expect(needed![0]).toBeGreaterThan(needed![2]!)
    expect(detectable).toBeLessThan(0.05)
  })
})
