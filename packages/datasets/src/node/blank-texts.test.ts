import { expect, test } from 'vitest'
import type { Notice } from '../bytes/notice.ts'
import { fileOf } from './file-fixture.ts'
import { readLabelledTexts } from './read-labelled-texts.ts'
import { readTexts } from './read-texts.ts'
import { readTextsOrAnswers } from './read-texts-or-answers.ts'

function telling() {
  const told: Notice[] = []
  return { told, options: { onNotice: (notice: Notice) => void told.push(notice) } }
}

test('answers without a text are failed answers, whatever their status', async () => {
  const lines = [
    '{"llm":"g","questionId":"q1","text":"","status":"answered"}',
    '{"llm":"g","questionId":"q2","text":"  "}',
    '{"llm":"g","questionId":"q3","text":null,"status":"refused"}',
    '{"llm":"g","questionId":"q4","status":"empty"}',
    '{"id":"x","llm":"g","questionId":"q5","text":"公正","status":"refused"}',
  ]
  const path = await fileOf('answers.jsonl', lines.join('\n'))
  const { told, options } = telling()
  expect(await Array.fromAsync(readTexts(path, options))).toEqual([{ id: 'x', text: '公正' }])
  const message = `${path}: 4 answers of the status error or empty, or with a blank text, left out`
  expect(told).toEqual([{ code: 'datasets/failed-answers', message }])
  const statuses = (await readTextsOrAnswers(path)).map((record) => 'status' in record && record.status)
  expect(statuses).toEqual(['empty', 'empty', 'refused', 'empty', 'refused'])
})

test('an answer whose words stand under another key is an error, not one that failed', async () => {
  const path = await fileOf('other-key.jsonl', '{"llm":"g","questionId":"q1","answer":"公正"}\n')
  await expect(Array.fromAsync(readTexts(path))).rejects.toMatchObject({
    code: 'datasets/wrong-record',
    message: expect.stringContaining('line 1, "text"'),
  })
})

test('blank texts are left out and told, each with its line, and only counted where they are many', async () => {
  const path = await fileOf('blank.jsonl', `{"id":"x","text":"公正"}\n${'{"text":"\\u3000"}\n'.repeat(7)}`)
  const { told, options } = telling()
  expect(await readTextsOrAnswers(path, options)).toEqual([{ id: 'x', text: '公正' }])
  expect(told.map(({ message }) => message)).toEqual([
    ...[2, 3, 4, 5, 6].map((line) => `${path}: line ${line} has no text, left out`),
    `${path}: 2 more of the same`,
  ])
  expect(new Set(told.map(({ code }) => code))).toEqual(new Set(['datasets/row-without-text']))
})

test('of texts that are scored none is missing: a blank one is a text', async () => {
  const path = await fileOf('scored.jsonl', '{"id":"x","text":"公正"}\n{"id":"y","text":""}\n')
  expect((await Array.fromAsync(readTexts(path))).map(({ id }) => id)).toEqual(['x', 'y'])
})

test('a blank text whose other keys are wrong is refused', async () => {
  const path = await fileOf('wrong.jsonl', '{"id":{},"text":""}\n')
  await expect(readTextsOrAnswers(path)).rejects.toMatchObject({ code: 'datasets/wrong-record' })
})

test('labelled texts that are blank are left out and told; a file of nothing else has no texts', async () => {
  const { told, options } = telling()
  const path = await fileOf('l.jsonl', '{"id":"x","text":"","values":[]}\n{"id":"x","text":"公正","values":["公正"]}\n')
  expect(await readLabelledTexts(path, options)).toEqual([{ id: 'x', text: '公正', values: ['justice'] }])
  expect(told.map(({ message }) => message)).toEqual([`${path}: line 1 has no text, left out`])
  const blank = await fileOf('b.jsonl', '{"id":"x","text":"","values":[]}\n')
  await expect(readLabelledTexts(blank)).rejects.toMatchObject({ code: 'datasets/no-texts' })
  expect(await readLabelledTexts(blank, { keepBlank: true })).toEqual([{ id: 'x', text: '', values: [] }])
})
