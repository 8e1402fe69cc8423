import { expect, test } from 'vitest'
import { answer } from '../../test/scored-answers.ts'
import type { ScoredAnswer } from '../answers/scored-answer.ts'
import { compareAnswers } from '../compare-answers.ts'

const quick = { resamples: 50, permutations: 100 }
/** Characters that no two answers share at the same place. */
const filler = (seed: number, characters: number) =>
  String.fromCodePoint(...Array.from({ length: characters }, (_, i) => 0x4e00 + ((seed * 977 + i * i * 31) % 20_000)))

/** The score of an answer is 0.2, more for a longer one and one that begins with the template, and a bit of noise. */
function written(llm: string, question: number, length: number, hasTemplate: boolean): ScoredAnswer {
  const text = `${hasTemplate ? '人民日报评论。' : ''}${filler(question * 3 + llm.length, length)}`
  const noise = (((question * 13 + llm.length * 7) % 17) - 8) / 400
  const score = 0.2 + 0.1 * Math.log(length / 100) + (hasTemplate ? 0.15 : 0) + noise
  return { ...answer(llm, `q${question}`, score), text, offDistribution: length < 80 ? ['length'] : [] }
}

const questions = Array.from({ length: 40 }, (_, i) => i)
const answers = questions.flatMap((i) => [
  written('newspaper', i, 200 + (i % 5) * 20, i % 8 !== 0),
  written('plain', i, 200 + (i % 7) * 20, i % 8 === 3),
  written('terse', i, 60 + (i % 3) * 5, false),
])

test('an opening that an LLM often uses is found, with its count, and a style that is unlike, and a length that is far', () => {
  const { confounds } = compareAnswers(answers, quick)
  expect(confounds!.llms.map(({ llm, opening, flags }) => [llm, opening, flags])).toEqual([
    ['newspaper', { text: '人民日报评论', answers: 35, of: 40 }, ['opening']],
    ['plain', undefined, []],
    ['terse', undefined, ['unlike', 'length']],
  ])
  expect(confounds!.llms[2]!.unlike).toEqual({ answers: 40, of: 40, signals: { length: 40 } })
})

test('what length and opening bring is taken out of the scores by a regression', () => {
  const { confounds } = compareAnswers(answers, quick)
  expect(confounds!.hasCovariates).toBe(true)
  const freed = confounds!.llms.map(({ scores }) => scores.justice.withCovariates!)
  // The three LLMs differ in nothing but length and opening.
  for (const { value } of freed) expect(value).toBeCloseTo(freed[0]!.value!, 1)
  const plain = confounds!.llms.map(({ scores }) => scores.justice.score.value!)
  expect(Math.max(...plain) - Math.min(...plain)).toBeGreaterThan(0.2)
  expect(freed[0]!.low).toBeLessThan(freed[0]!.value!)
})

test('with fewer than ten degrees of freedom the regression says nothing', () => {
  const of = (count: number) =>
    compareAnswers(
      answers.filter(({ questionId }) => Number(questionId.slice(1)) < count),
      quick,
    ).confounds!
  // Three LLMs: of 3 n answers n questions, two levels and two slopes, or one where none begins alike, are taken.
  expect(of(2).hasCovariates).toBe(false)
  expect(of(2).llms[0]!.scores.justice).not.toHaveProperty('withCovariates')
  expect(of(6).hasCovariates).toBe(false)
  expect(of(7).hasCovariates).toBe(true)
})

test('a score that the regression leads out of 0 to 1 is left out', () => {
  // Scores rise with the length within each LLM, and one LLM writes far longer, at the same scores.
  const steep = questions.flatMap((i) =>
    ['short', 'long'].map((llm) => {
      const varied = 1 + ((i * 7 + llm.length * 3) % 5) / 20
      const text = filler(i * 3 + llm.length, Math.round((llm === 'short' ? 50 : 2000) * varied))
      return { ...answer(llm, `q${i}`, 0.5 + Math.log(varied)), text }
    }),
  )
  const { confounds } = compareAnswers(steep, quick)
  expect(confounds!.hasCovariates).toBe(true)
  expect(confounds!.llms.map(({ scores }) => scores.justice.withCovariates)).toEqual([{}, {}])
})

test('what is missing of the samples of some questions moves nothing', () => {
  // The score is the logarithm of the length alone. Of half of the questions one LLM has three answers and they are long.
  const sampled = questions.flatMap((i) =>
    ['even', 'uneven'].flatMap((llm) =>
      Array.from({ length: llm === 'uneven' && i % 2 ? 3 : 1 }, (_, sample) => {
        const varied = 1 + ((i * 7 + llm.length + sample * 3) % 5) / 10
        const text = filler(i * 3 + llm.length + sample, Math.round((i % 2 ? 400 : 100) * varied))
        return { ...answer(llm, `q${i}`, 0.1 * Math.log(text.length)), text, sample }
      }),
    ),
  )
  const { confounds } = compareAnswers(sampled, quick)
  const [even, uneven] = confounds!.llms.map(({ scores }) => scores.justice.withCovariates!.value!)
  expect(uneven).toBeCloseTo(even!, 3)
})

test('scores without the opening stand beside where some were made', () => {
  const shortened = answers.map((each) =>
    each.text!.startsWith('人民日报')
      ? { ...each, scoresWithoutOpening: Array.from(each.scores as Float64Array, (score) => score - 0.15) }
      : each,
  )
  const { confounds } = compareAnswers(shortened, quick)
  const [newspaper, , terse] = confounds!.llms
  expect(newspaper!.scores.justice.withoutOpening!.value).toBeCloseTo(
    newspaper!.scores.justice.score.value! - (0.15 * 35) / 40,
    10,
  )
  expect(terse!.scores.justice.withoutOpening).toBeUndefined()
})

test('what a question says is no opening of its answers', () => {
  const own = new Map(questions.map((i) => [`q${i}`, '你怎么看人民日报评论？']))
  expect(compareAnswers(answers, { ...quick, questions: own }).confounds!.llms[0]!.opening).toBeUndefined()
})

test('there are none without the texts, and no covariates where none varies', () => {
  expect(compareAnswers([answer('lark', 'q1', 0.5)], quick).confounds).toBeUndefined()
  const alike = ['lark', 'heron'].flatMap((llm) =>
    questions.map((i) => ({ ...answer(llm, `q${i}`, 0.3), text: '一样长的回答' })),
  )
  const { confounds } = compareAnswers(alike, quick)
  expect(confounds!.hasCovariates).toBe(false)
  expect(confounds!.llms[0]!.scores.justice).not.toHaveProperty('withCovariates')
})

test.each(['', ' \n'])(
  'an answer with the text %j came without one: of it no length and no opening are made up',
  (text) => {
    const without = answers.map((each) => ({ ...each, text }))
    expect(compareAnswers(without, quick).confounds).toBeUndefined()
    expect(compareAnswers([...answers.slice(0, -1), { ...answers.at(-1)!, text }], quick).confounds).toBeUndefined()
  },
)

test('a score that the regression leads a little out of 0 to 1 is told as the end, and intervals stop there', () => {
  // Both are near 0, and scores rise with the length: at the mean length the shorter one would be below 0.
  const low = questions.flatMap((i) =>
    ['short', 'long'].map((llm) => {
      const varied = 1 + ((i * 7 + llm.length * 3) % 5) / 20
      const text = filler(i * 3 + llm.length, Math.round((llm === 'short' ? 190 : 210) * varied))
      return { ...answer(llm, `q${i}`, 0.12 * Math.log(varied)), text }
    }),
  )
  const lowered = low.map((each) => ({ ...each, scores: (each.scores as Float64Array).map((score) => score * 1e-3) }))
  for (const { scores } of compareAnswers(
    [...low, ...lowered.map((each) => ({ ...each, llm: `${each.llm}-2` }))],
    quick,
  ).confounds!.llms) {
    const { value, low: from, high } = scores.justice.withCovariates!
    for (const number of [value!, from!, high!]) {
      expect(number).toBeGreaterThanOrEqual(0)
      expect(number).toBeLessThanOrEqual(1)
    }
  }
})
