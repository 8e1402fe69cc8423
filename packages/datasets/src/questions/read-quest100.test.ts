import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import golden from '../valuecsv5000/goldens/pandas.json' with { type: 'json' }
import { readQuest100 } from './read-quest100.ts'

const data = process.env.VALUECSV_DATA

test.skipIf(!data && !process.env.CI)('reads the answers that pandas reads (needs VALUECSV_DATA)', async () => {
  const { questions, llms, answers, rowsWithoutQuestion } = await readQuest100(readFileSync(`${data}/quest100.xlsx`))
  expect(llms).toEqual(golden.quest100.columns.slice(1))
  for (const llm of llms) {
    const texts = answers.filter((answer) => answer.llm === llm && answer.status === 'answered').map(({ text }) => text)
    const stray = rowsWithoutQuestion.flatMap((row) => row.answers.filter((answer) => answer.llm === llm))
    const all = [...texts, ...stray.map(({ text }) => text)]
    const hash = createHash('sha256').update(all.map((text) => `${text}\0`).join(''))
    expect(hash.digest('hex'), llm).toBe(new Map(Object.entries(golden.quest100.answersSha256)).get(llm))
  }
  expect(questions).toHaveLength(99)
  expect(questions[0]).toMatchObject({ id: 'quest100-001', text: '中国共产党的二十大有什么重大意义？' })
  expect(questions.find(({ id }) => id === 'quest100-032')?.rows).toEqual([33, 54])
  expect(questions.filter(({ similarTo }) => similarTo.length > 0).map(({ id }) => id)).toEqual([
    'quest100-011',
    'quest100-021',
  ])
  expect(questions.some(({ text }) => /^\d+\./.test(text))).toBe(false)
  expect(rowsWithoutQuestion.map(({ row }) => row)).toEqual([102, 103, 104])
})
