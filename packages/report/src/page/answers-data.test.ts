import { expect, test } from 'vitest'
import { incompressibleText } from '../../test/incompressible-text.ts'
import { answersElement } from './answers-data.ts'
import type { PageAnswer } from './page-answer.ts'

const answer = { llm: 'lark', questionId: 'q0', status: 'answered' } as const
const elementOf = (answers: readonly PageAnswer[]) => answersElement(new Map([['q0', '何为公正？']]), answers)
const contentOf = (element: string) => element.slice(element.indexOf('>') + 1, element.lastIndexOf('<'))

test('holds few answers as JSON that ends no element', async () => {
  const text = '</script><!--\u2028&'
  const element = await elementOf([{ ...answer, text }])
  expect(element).toMatch(/^<script type="application\/json" id="answers-data">[^<>&\u2028]*<\/script>$/)
  expect(JSON.parse(contentOf(element)).questions).toMatchObject([
    { id: 'q0', text: '何为公正？', answers: [{ text }] },
  ])
})

test('holds many answers deflated, in base64', async () => {
  const text = '人民当家作主'.repeat(200_000)
  const element = await elementOf([{ ...answer, text }])
  expect(element.length).toBeLessThan(20_000)
  const packed = new Blob([Buffer.from(contentOf(element), 'base64')]).stream()
  const json = await new Response(packed.pipeThrough(new DecompressionStream('deflate-raw'))).text()
  expect(JSON.parse(json).questions[0].answers[0].text).toBe(text)
})

test.each([
  [5_500_000, /^2 answers take 11 MB /],
  [5_000_000, /^2 answers take 10\.\d+ MB /],
])('refuses more answers than a page holds, with what to do: twice %d characters', async (characters, told) => {
  const half = { ...answer, text: incompressibleText(characters) }
  await expect(elementOf([half, half])).rejects.toMatchObject({
    code: 'report/answers-too-large',
    message: expect.stringMatching(told),
    hint: 'leave them out with --answers none',
  })
})
