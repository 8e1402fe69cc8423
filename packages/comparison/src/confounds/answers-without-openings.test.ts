import { expect, test } from 'vitest'
import { answersWithoutOpenings } from './answers-without-openings.ts'

const unique = (i: number) => String.fromCodePoint(...Array.from({ length: 40 }, (_, j) => 0x4e00 + i * 61 + j * j))
const answers = ['lark', 'heron'].flatMap((llm) =>
  Array.from({ length: 20 }, (_, i) => ({
    ...{ llm, questionId: `q${i}`, status: i === 7 ? ('refused' as const) : ('answered' as const) },
    text: `${llm === 'lark' ? '人民日报说。' : ''}${unique(i)}`,
  })),
)

test('gives the rest of each answer that has the opening, with its place', () => {
  const shortened = answersWithoutOpenings(answers, new Map())
  expect(shortened).toHaveLength(19)
  expect(shortened[7]).toEqual({ index: 8, text: unique(8) })
})

test('gives nothing where no answers begin alike', () => {
  expect(answersWithoutOpenings(answers.slice(20), new Map())).toEqual([])
})
