import { expect, test } from 'vitest'
import { jsonRows } from './json-rows.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('objects become rows with a column a key, numbered by their lines', async () => {
  const lines = '{"id":"a","text":"诚信"}\n\n{"text":"友善","score":0.5,"tags":["x"]}\n{"id":null,"__proto__":1}\n'
  expect(await jsonRows(bytes(lines), 'a.jsonl')).toEqual({
    names: ['id', 'text', 'score', 'tags', '__proto__'],
    rows: [
      { number: 1, cells: ['a', '诚信'] },
      { number: 3, cells: [undefined, '友善', 0.5, '["x"]'] },
      { number: 4, cells: [undefined, undefined, undefined, undefined, 1] },
    ],
  })
})

test.each(['{"text":"a"}\n[1]', '{"text":"a"}\n"b"', '{"text":"a"}\nnull'])('%j: the line is named', async (lines) => {
  await expect(jsonRows(bytes(lines), 'a.jsonl')).rejects.toMatchObject({
    code: 'datasets/wrong-record',
    message: expect.stringContaining('line 2'),
  })
})
