import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Notice } from '../bytes/notice.ts'
import { parseTextRecord } from '../records/parsing/parse-text-record.ts'
import { formatJsonLine } from './format-json-line.ts'
import { type ReadJsonLinesOptions, readJsonLines } from './read-json-lines.ts'

function read(text: string | Uint8Array, options: ReadJsonLinesOptions = {}) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return Array.fromAsync(readJsonLines(bytes, parseTextRecord, { file: 'a.jsonl', ...options }))
}

test('reads a record a line, whatever ends the lines, with or without a byte order mark', async () => {
  const records = [
    { id: '1', text: '甲' },
    { id: '2', text: '乙' },
  ]
  const lines = records.map((record) => JSON.stringify(record))
  expect(await read(lines.join('\n'))).toEqual(records)
  expect(await read(`\ufeff${lines.join('\r\n')}\r\n`)).toEqual(records)
  expect(await read(`\n\n${lines.join('\n \n')}\n\n`)).toEqual(records)
  // Two files that were joined.
  expect(await read(`\ufeff${lines[0]}\n\ufeff${lines[1]}\n\ufeff\n`)).toEqual(records)
})

test('each line may have so many bytes, wherever it stands', async () => {
  const line = (text: string) => `${JSON.stringify({ id: '1', text })}\n`
  const long = 'a'.repeat(200)
  for (const text of [line('a') + line(long), line('a') + line(long) + line('a'), line('a') + line(long).trim()]) {
    await expect(read(text, { maxRecordBytes: 100 })).rejects.toMatchObject({
      code: 'datasets/record-too-long',
      message: expect.stringContaining('a.jsonl: line 2 is longer than 100 bytes'),
    })
  }
})

test('a record that is nested without end is refused with its line', async () => {
  await expect(read(`{"text":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)).rejects.toMatchObject({
    code: 'datasets/wrong-record',
    message: 'a.jsonl: line 1, "text": expected a string, found […]',
  })
})

test('reads what formatJsonLine writes', async () => {
  const record = fc.record({ id: fc.string({ minLength: 1 }), text: fc.string({ unit: 'grapheme' }) })
  await fc.assert(
    fc.asyncProperty(fc.array(record), async (records) => {
      expect(await read(records.map(formatJsonLine).join(''))).toEqual(records)
    }),
  )
})

test.each([
  ['no JSON', '{"id":"1","text":"a"}\n{"id":2', 'datasets/not-json', 'a.jsonl: line 2:'],
  ['a list over several lines', '[\n{"text":"a"}\n]', 'datasets/not-json', 'a.jsonl: line 1:'],
  ['a line that is no object', '"text"', 'datasets/wrong-record', 'a.jsonl: line 1:'],
  ['a line that is a list', '\n[1]', 'datasets/wrong-record', 'a.jsonl: line 2:'],
  ['a text that is missing', '{"id":"1"}', 'datasets/wrong-record', 'line 1, "text": expected a string, found nothing'],
  ['a text that is no string', '{"text":null}', 'datasets/wrong-record', 'found null'],
  ['an empty id', '{"id":"","text":""}', 'datasets/wrong-record', '"id"'],
  [
    'a number that JSON rounds',
    '{"id":1234567890123456789,"text":""}',
    'datasets/wrong-record',
    'line 1, "id": expected a string, since a number as long is rounded when it is read, found 1234567890123456800',
  ],
])('refuses %s, naming the line', async (_, text, code, named) => {
  await expect(read(text)).rejects.toMatchObject({ code, message: expect.stringContaining(named) })
})

test.each([
  ['{"id":"1","text":NaN}', 'JSON has no NaN: leave the number out, or write null.'],
  ['{"scores":[1, -Infinity]}', 'JSON has no -Infinity: leave the number out, or write null.'],
  ['[', 'JSON Lines has a whole object on each line, without a list around them.'],
  ['id,prosperity,democracy', 'This looks like CSV; here JSON Lines are read.'],
])('says what is wrong with %s', async (text, hint) => {
  await expect(read(text)).rejects.toMatchObject({ code: 'datasets/not-json', hint })
})

test('takes a line of 3 MB and refuses one over the limit, naming it', async () => {
  const long = JSON.stringify({ id: '1', text: 'a'.repeat(3_000_000) })
  expect(await read(`{"text":""}\n${long}`)).toHaveLength(2)
  await expect(read(`{"text":""}\n${long}\n`, { maxRecordBytes: 2_000_000 })).rejects.toMatchObject({
    code: 'datasets/record-too-long',
    message: 'a.jsonl: line 2 is longer than 2000000 bytes, expected one record a line',
  })
  const tooLong = JSON.stringify({ id: '1', text: 'a'.repeat(5_000_000) })
  await expect(read(tooLong)).rejects.toMatchObject({ code: 'datasets/record-too-long' })
})

test('names records without an id by their line', async () => {
  expect(await read('{"text":"a"}\n\n{"id":7,"text":"b"}')).toEqual([
    { id: 'line-1', text: 'a' },
    { id: '7', text: 'b' },
  ])
})

test('reads half a surrogate pair as U+FFFD and tells it, the first five times', async () => {
  const notices: Notice[] = []
  const records = await read('{"text":"a\\ud800b"}\n'.repeat(8), { onNotice: (notice) => notices.push(notice) })
  expect(records[0]?.text).toBe('a\ufffdb')
  expect(notices).toHaveLength(6)
  expect(notices[0]).toMatchObject({ code: 'datasets/lone-surrogate', message: expect.stringContaining('line 1') })
  expect(notices[5]).toMatchObject({ message: 'a.jsonl: 3 more of the same' })
})

test('drops a cut-off last line where it is told to, and tells it', async () => {
  const notices: Notice[] = []
  const options = { cutOffEnd: 'drop', onNotice: (notice: Notice) => notices.push(notice) } as const
  expect(await read('{"text":"a"}\n{"text":"b', options)).toHaveLength(1)
  expect(notices).toEqual([{ code: 'datasets/cut-off-end', message: 'a.jsonl: line 2 is cut off, left out' }])
  await expect(read('{"text":"b\n{"text":"a"}', options)).rejects.toMatchObject({ code: 'datasets/not-json' })
})

const whole = '{"text":"爱国敬业诚信友善"}\n'
const begun = '{"text":"富强民主文明和谐"}'
test.each([
  ['UTF-8', Buffer.from(whole), Buffer.from(begun)],
  ['UTF-16', Buffer.from(`\ufeff${whole}`, 'utf16le'), Buffer.from(begun, 'utf16le')],
  // Python's str.encode('gb18030') of the same.
  [
    'GB18030',
    Buffer.from('7b2274657874223a22b0aeb9fabeb4d2b5b3cfd0c5d3d1c9c6227d0a', 'hex'),
    Buffer.from('7b2274657874223a22b8bbc7bfc3f1d6f7cec4c3f7bacdd0b3227d', 'hex'),
  ],
  ['ASCII, then UTF-8', Buffer.from('{"text":"a"}\n'), Buffer.from(begun)],
])('drops a last line that is cut off at any byte: %s', async (_, line, next) => {
  for (let end = 2; end < next.length; end++) {
    const notices: Notice[] = []
    const options = { cutOffEnd: 'drop', onNotice: (notice: Notice) => notices.push(notice) } as const
    expect(await read(Buffer.concat([line, next.subarray(0, end)]), options)).toHaveLength(1)
    expect(notices.at(-1)).toMatchObject({ code: 'datasets/cut-off-end' })
  }
})

test('reads no further than it is asked to', async () => {
  let taken = 0
  let closed = false
  async function* endless() {
    try {
      for (;;) {
        taken++
        yield new TextEncoder().encode('{"text":"a"}\n')
      }
    } finally {
      closed = true
    }
  }
  for await (const _ of readJsonLines(endless(), parseTextRecord)) break
  expect(taken).toBeLessThanOrEqual(3)
  expect(closed).toBe(true)
})

test('tells how many bytes it has read', async () => {
  const seen: number[] = []
  await read('{"text":"a"}\n', { onProgress: ({ bytesRead }) => seen.push(bytesRead) })
  expect(seen.at(-1)).toBe(13)
})
