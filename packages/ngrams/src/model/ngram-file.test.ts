import { isValueCsvError } from '@valuecsv/errors'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleModel } from '../../test/sample-model.ts'
import { codeIdf } from './coded-idf.ts'
import { crc32 } from './crc32.ts'
import { decodeNgramModel } from './decode-ngram-model.ts'
import { encodeNgramModel } from './encode-ngram-model.ts'
import { quantizeNgramModel } from './quantize-ngram-model.ts'

const { model } = sampleModel()
const file = encodeNgramModel(model)

/** The file with some bytes changed and the checksum made to fit again. */
function forge(change: (view: DataView) => void): Uint8Array {
  const forged = file.slice()
  const view = new DataView(forged.buffer)
  change(view)
  view.setUint32(12, crc32(forged.subarray(16)), true)
  return forged
}

test('the checksum is the CRC-32 of zip', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
})

test('what is written is read back', () => {
  const sizes = fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { minLength: 1 })
  const number = fc.float({ noNaN: true, noDefaultInfinity: true, min: -1000, max: 1000 })
  const labels = fc.integer({ min: 1, max: 20 })
  const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 })
  fc.assert(
    fc.property(sizes, labels, seeds, fc.boolean(), number, (sizes, labels, seed, lowerCase, number) => {
      const coefficients = Array.from({ length: labels }, (_, label) => [label, number, -1, 0.5])
      const linear = {
        ...{ options: { sizes, buckets: 2 ** 20, seed, lowerCase }, kept: Uint32Array.of(0, 1, 300, 2 ** 20 - 1) },
        ...{ idf: codeIdf([1, 3, 2, 9]), absentIdf: 10, coefficients },
      }
      const model = quantizeNgramModel({ ...linear, biases: coefficients.map(() => number) })
      expect(decodeNgramModel(encodeNgramModel(model))).toEqual(model)
    }),
  )
})

test('the model does not change with the bytes it was read from', () => {
  const bytes = Buffer.from(file)
  const read = decodeNgramModel(bytes)
  bytes.fill(1)
  expect(read).toEqual(model)
})

test('any byte that differs and any other length is an error', () => {
  const byte = fc.record({ at: fc.nat({ max: file.length - 1 }), flip: fc.integer({ min: 1, max: 255 }) })
  fc.assert(
    fc.property(byte, ({ at, flip }) => {
      const damaged = file.slice()
      damaged[at] = (damaged[at] as number) ^ flip
      expect(codeOf(damaged)).toMatch(/^ngrams\/(damaged|not-a-model|unknown-version)$/)
    }),
    { numRuns: 500 },
  )
  for (let length = 0; length < file.length; length += 1) {
    expect(codeOf(file.subarray(0, length))).toMatch(/^ngrams\/(damaged|not-a-model)$/)
  }
  expect(codeOf(Uint8Array.of(...file, 0))).toBe('ngrams/damaged')
})

test('bytes of any kind with a fitting checksum give a model or an error of ours', () => {
  const header = fc.uint8Array({ minLength: 32, maxLength: 32 })
  fc.assert(
    fc.property(header, fc.nat({ max: 31 }), fc.nat({ max: 32 }), (bytes, from, length) => {
      const forged = forge((view) => {
        bytes.subarray(from, from + length).forEach((byte, index) => {
          if (16 + from + index < file.length) view.setUint8(16 + from + index, byte)
        })
      })
      expect(codeOf(forged) ?? 'ngrams/damaged').toBe('ngrams/damaged')
    }),
  )
})

test.each([
  ['lower case', (view: DataView) => view.setUint8(30, 2)],
  ['sizes', (view: DataView) => view.setUint8(31, 0)],
  ['finite', (view: DataView) => view.setFloat32(32, Number.NaN, true)],
  ['finite', (view: DataView) => view.setFloat32(40, Number.POSITIVE_INFINITY, true)],
  ['finite', (view: DataView) => view.setFloat32(48, Number.POSITIVE_INFINITY, true)],
  ['rows', (view: DataView) => view.setUint32(44, 0xffffffff, true)],
  ['48 out of 32', (view: DataView) => view.setUint32(24, 32, true)],
  ['47 out of 64', (view: DataView) => view.setUint32(44, 47, true)],
  ['buckets', (view: DataView) => view.setUint32(24, 0xffffffff, true)],
  ['labels', (view: DataView) => view.setUint16(28, 0, true)],
])('names what is wrong: %s', (named, change) => {
  expect(() => decodeNgramModel(forge(change), 'lite/ngrams.bin')).toThrow(
    expect.objectContaining({ code: 'ngrams/damaged', message: expect.stringMatching(`lite/ngrams.bin: .*${named}`) }),
  )
})

test.each([
  [1, 'train it again'],
  [3, 'Update'],
])('format %d is named as such, with what to do', (version, hint) => {
  expect(() => decodeNgramModel(forge((view) => view.setUint32(8, version, true)))).toThrow(
    expect.objectContaining({
      code: 'ngrams/unknown-version',
      message: expect.stringContaining(`format ${version}`),
      hint: expect.stringContaining(hint),
    }),
  )
})

function codeOf(bytes: Uint8Array): string | undefined {
  try {
    decodeNgramModel(bytes)
    return undefined
  } catch (error) {
    if (!isValueCsvError(error)) throw error
    return error.code
  }
}
