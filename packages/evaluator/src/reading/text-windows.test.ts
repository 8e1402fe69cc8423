import { createTokenizer, windows } from '@valuecsv/tokenizer'
import { expect, test } from 'vitest'
import { textWindows } from './text-windows.ts'

const tokenizer = createTokenizer({
  vocabulary: ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '诚', '信', '。', '，'].join('\n'),
})
const pause = async () => {}

test.each([0, 1, 7, 5000])('gives the windows of the tokenizer for a text of %i sentences', async (sentences) => {
  const text = Array.from({ length: sentences }, (_, index) => `${'诚信，'.repeat(index % 9)}信。`).join('')
  const encoding = tokenizer.encode(text)
  for (const maxTokens of [3, 20, 512]) {
    const found = await textWindows(text, encoding, { maxTokens, maxWindows: Number.POSITIVE_INFINITY, pause })
    expect(found).toEqual(windows(text, encoding, { maxTokens }))
  }
})

test('pauses within a long text, and not in a short one', async () => {
  let pauses = 0
  const options = {
    maxTokens: 16,
    maxWindows: Number.POSITIVE_INFINITY,
    pause: async () => {
      pauses += 1
    },
  }
  await textWindows('诚信。', tokenizer.encode('诚信。'), options)
  expect(pauses).toBe(0)
  const text = '诚信。'.repeat(50_000)
  await textWindows(text, tokenizer.encode(text), options)
  expect(pauses).toBeGreaterThan(1)
})

test('looks for no more windows than are wanted', async () => {
  const text = '诚信。'.repeat(50_000)
  const found = await textWindows(text, tokenizer.encode(text), { maxTokens: 5, maxWindows: 2, pause })
  expect(found).toEqual([
    { firstToken: 0, endToken: 3 },
    { firstToken: 3, endToken: 6 },
  ])
})
