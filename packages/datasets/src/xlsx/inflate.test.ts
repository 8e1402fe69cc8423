import { deflateRawSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { inflateStream } from './inflate.ts'

const asyncIterator = Object.getOwnPropertyDescriptor(ReadableStream.prototype, Symbol.asyncIterator)!
afterEach(() => {
  Object.defineProperty(ReadableStream.prototype, Symbol.asyncIterator, asyncIterator)
})

const bytes = new TextEncoder().encode('公正法治'.repeat(50_000))

test('unpacks where streams can’t be looped over, as in Safari', async () => {
  Reflect.deleteProperty(ReadableStream.prototype, Symbol.asyncIterator)
  expect(await inflateStream(deflateRawSync(bytes), bytes.length)).toEqual(bytes)
})

test('gives one byte more than is declared at the most, and throws for damaged data', async () => {
  expect(await inflateStream(deflateRawSync(bytes), 10)).toEqual(bytes.subarray(0, 11))
  await expect(inflateStream(deflateRawSync(bytes).subarray(0, 40), bytes.length)).rejects.toThrow()
  await expect(inflateStream(new Uint8Array(20).fill(255), 10)).rejects.toThrow()
})
