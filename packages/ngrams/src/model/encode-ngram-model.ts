import { crc32 } from './crc32.ts'
import { fileLength, LAYOUT } from './file-layout.ts'
import type { NgramModel } from './ngram-model.ts'

/** The model as the bytes of `ngrams.bin`; `decodeNgramModel` gives the same model back. */
export function encodeNgramModel(model: NgramModel): Uint8Array<ArrayBuffer> {
  const { settings, labels, idf, weights, scales, biases } = model
  const { buckets } = settings
  const bytes = new Uint8Array(fileLength(buckets, labels))
  const view = new DataView(bytes.buffer)
  bytes.set(new TextEncoder().encode(LAYOUT.magic))
  view.setUint32(8, LAYOUT.version, true)
  view.setUint32(16, bytes.length, true)
  view.setUint32(20, settings.seed, true)
  view.setUint32(24, buckets, true)
  view.setUint16(28, labels, true)
  view.setUint8(30, settings.lowerCase ? 1 : 0)
  view.setUint8(
    31,
    settings.sizes.reduce((sizes, size) => sizes | (1 << (size - 1)), 0),
  )
  view.setFloat32(32, idf.minimum, true)
  view.setFloat32(36, idf.step, true)
  const numbers = [...scales, ...biases]
  numbers.forEach((number, index) => {
    view.setFloat32(LAYOUT.header + 4 * index, number, true)
  })
  const codes = LAYOUT.header + 4 * numbers.length
  bytes.set(idf.codes, codes)
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), codes + buckets)
  view.setUint32(12, crc32(bytes.subarray(LAYOUT.checked)), true)
  return bytes
}
