import { encodeGaps } from './bucket-gaps.ts'
import { crc32 } from './crc32.ts'
import { LAYOUT, partOffsets } from './file-layout.ts'
import type { NgramModel } from './ngram-model.ts'

/** The model as the bytes of `ngrams.bin`; `decodeNgramModel` gives the same model back. */
export function encodeNgramModel(model: NgramModel): Uint8Array<ArrayBuffer> {
  const { settings, labels, rows, idf, absentIdf, weights, scales, biases } = model
  const gaps = encodeGaps(rows.kept)
  const offsets = partOffsets(rows.kept.length, labels)
  const bytes = new Uint8Array(offsets.gaps + gaps.length)
  const view = new DataView(bytes.buffer)
  bytes.set(new TextEncoder().encode(LAYOUT.magic))
  view.setUint32(8, LAYOUT.version, true)
  view.setUint32(16, bytes.length, true)
  view.setUint32(20, settings.seed, true)
  view.setUint32(24, settings.buckets, true)
  view.setUint16(28, labels, true)
  view.setUint8(30, settings.lowerCase ? 1 : 0)
  view.setUint8(
    31,
    settings.sizes.reduce((sizes, size) => sizes | (1 << (size - 1)), 0),
  )
  view.setFloat32(32, idf.minimum, true)
  view.setFloat32(36, idf.step, true)
  view.setFloat32(40, absentIdf, true)
  view.setUint32(44, rows.kept.length, true)
  for (let label = 0; label < labels; label += 1) {
    view.setFloat32(offsets.scales + 4 * label, scales[label] as number, true)
    view.setFloat32(offsets.biases + 4 * label, biases[label] as number, true)
  }
  bytes.set(idf.codes, offsets.codes)
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), offsets.weights)
  bytes.set(gaps, offsets.gaps)
  view.setUint32(12, crc32(bytes.subarray(LAYOUT.checked)), true)
  return bytes
}
