import { expect, test } from 'vitest'
import { readJsonLines } from '../json-lines/read-json-lines.ts'
import { parseTextRecord } from '../records/parsing/parse-text-record.ts'
import { labelledTextsOfRows } from '../table/labelled-texts-of-rows.ts'
import { textsOfRows } from '../table/texts-of-rows.ts'

/** Items of a source that says whether it was let go. */
function source<T>(item: T) {
  const told = { isReturned: false }
  const items: AsyncIterable<T> = {
    [Symbol.asyncIterator]: () => ({
      next: async () => ({ done: false, value: item }),
      async return() {
        told.isReturned = true
        return { done: true, value: undefined }
      },
    }),
  }
  return { items, told }
}

const row = { number: 1, cells: ['text', '富强'] }

test.each([
  ['a table without the column', () => source(row), textsOfRows, { column: 'none' }],
  ['a table without labels', () => source(row), labelledTextsOfRows, {}],
  [
    'a file in an encoding that does not exist',
    () => source(new TextEncoder().encode('{}\n')),
    (items: AsyncIterable<Uint8Array>, options: object) => readJsonLines(items, parseTextRecord, options),
    { encoding: 'no-such' },
  ],
])('%s is closed again', async (_, open, read, options) => {
  const { items, told } = open()
  await expect(
    Array.fromAsync((read as (from: unknown, by: object) => AsyncIterable<unknown>)(items, options)),
  ).rejects.toThrow()
  expect(told.isReturned).toBe(true)
})

test('a reader that stops early lets the source go', async () => {
  const { items, told } = source(row)
  for await (const _ of textsOfRows(items, { column: '富强', header: true })) break
  expect(told.isReturned).toBe(true)
})
