import { createTokenizer } from '@valuecsv/tokenizer'
import { expect, test } from 'vitest'
import { readRows } from './read-rows.ts'

const tokenizer = createTokenizer({
  vocabulary: ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '诚', '信', '。', '，'].join('\n'),
})
const options = { maxWindows: Number.POSITIVE_INFINITY, pause: async () => {} }
const text = '诚信诚信诚。信诚信诚信，诚信'

test('the first window alone is cut as transformers truncates, within a sentence too', async () => {
  const rule = { maxTokens: 10, join: 'first' } as const
  const { rows, tokens, unseen } = await readRows(text, { tokenizer, rule }, options)
  const { ids } = tokenizer.encode(text)
  expect(rows).toEqual([Int32Array.of(2, ...ids.subarray(0, 8), 3)])
  expect({ tokens, unseen }).toEqual({ tokens: 14, unseen: 1 - 8 / 14 })
  expect((await readRows('诚信', { tokenizer, rule }, options)).rows).toEqual([Int32Array.of(2, 4, 5, 3)])
})

test('windows that are joined end with a sentence or a clause', async () => {
  const rule = { maxTokens: 10, join: 'mean' } as const
  const { rows, unseen } = await readRows(text, { tokenizer, rule }, options)
  expect(Array.from(rows, (row) => row.length - 2)).toEqual([6, 8])
  expect(unseen).toBe(0)
})
