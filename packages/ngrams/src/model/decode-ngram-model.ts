import { ValueCsvError } from '@valuecsv/errors'
import { ngramSettings } from '../features/ngram-options.ts'
import { decodeGaps } from './bucket-gaps.ts'
import { bucketRows } from './bucket-rows.ts'
import { crc32 } from './crc32.ts'
import { LAYOUT, partOffsets } from './file-layout.ts'
import type { NgramModel } from './ngram-model.ts'

/**
 * Reads the bytes of `ngrams.bin`. The model keeps copies, so the bytes may change afterwards.
 *
 * @param name Of the file, for messages.
 * @throws ValueCsvError `ngrams/not-a-model` for other files, `ngrams/unknown-version`, and `ngrams/damaged` when
 * length, checksum or a value is not as it must be. Nothing is allocated before the length is known to fit.
 */
export function decodeNgramModel(bytes: Uint8Array, name = 'ngrams.bin'): NgramModel {
  const magic = new TextDecoder('latin1').decode(bytes.subarray(0, 8))
  if (magic !== LAYOUT.magic) {
    throw new ValueCsvError(
      'ngrams/not-a-model',
      `${name}: expected an n-gram model, which starts with ${LAYOUT.magic}`,
    )
  }
  if (bytes.length < LAYOUT.header) {
    throw damaged(name, `${bytes.length} bytes, shorter than the header of ${LAYOUT.header}`)
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const version = view.getUint32(8, true)
  if (version !== LAYOUT.version) {
    throw new ValueCsvError('ngrams/unknown-version', `${name}: format ${version}, expected ${LAYOUT.version}`, {
      hint:
        version < LAYOUT.version
          ? 'Fetch the model again in its present release, or train it again.'
          : 'Update @valuecsv/ngrams to a release that reads it.',
    })
  }
  const length = view.getUint32(16, true)
  if (length !== bytes.length) throw damaged(name, `${bytes.length} bytes where the header says ${length}`)
  const labels = view.getUint16(28, true)
  const rows = view.getUint32(44, true)
  const { gaps } = partOffsets(rows, labels)
  // A gap takes a byte at least, so that no more is allocated than the file is long.
  if (labels < 1 || labels > 255 || gaps + rows > length) {
    throw damaged(name, `${length} bytes where ${rows} rows and ${labels} labels take ${gaps + rows} or more`)
  }
  if (crc32(bytes.subarray(LAYOUT.checked)) !== view.getUint32(12, true)) throw damaged(name, 'the checksum differs')
  return readModel(bytes, view, { name, rows, labels })
}

interface Shape {
  readonly name: string
  readonly rows: number
  readonly labels: number
}

/** Reads what the checksum vouches for; a file may still have been made with values that no model has. */
function readModel(bytes: Uint8Array, view: DataView, { name, rows, labels }: Shape): NgramModel {
  const lowerCase = view.getUint8(30)
  const mask = view.getUint8(31)
  const sizes = [1, 2, 3, 4, 5, 6, 7, 8].filter((size) => (mask >>> (size - 1)) & 1)
  const minimum = view.getFloat32(32, true)
  const step = view.getFloat32(36, true)
  const absentIdf = view.getFloat32(40, true)
  const offsets = partOffsets(rows, labels)
  const scales = new Float32Array(labels).map((_, label) => view.getFloat32(offsets.scales + 4 * label, true))
  const biases = scales.map((_, label) => view.getFloat32(offsets.biases + 4 * label, true))
  if (lowerCase > 1) throw damaged(name, `lower case is ${lowerCase}, expected 0 or 1`)
  if (![minimum, step, absentIdf, ...scales, ...biases].every(Number.isFinite)) {
    throw damaged(name, 'a number is not finite')
  }
  const [seed, buckets] = [view.getUint32(20, true), view.getUint32(24, true)]
  const settings = settingsOf(name, { sizes, buckets, seed, lowerCase: lowerCase === 1 })
  const kept = decodeGaps(bytes.subarray(offsets.gaps), rows, buckets)
  if (kept === undefined) {
    throw damaged(name, `its last part is no list of ${rows} out of ${buckets} buckets`)
  }
  return {
    ...{ settings, labels, absentIdf, scales, biases },
    rows: bucketRows(kept),
    idf: { minimum, step, codes: Uint8Array.from(bytes.subarray(offsets.codes, offsets.weights)) },
    // Not bytes.slice: on a Buffer of Node that is no copy.
    weights: new Int8Array(bytes.buffer, bytes.byteOffset + offsets.weights, rows * labels).slice(),
  }
}

function settingsOf(name: string, settings: NgramModel['settings']): NgramModel['settings'] {
  try {
    return ngramSettings(settings)
  } catch (cause) {
    throw damaged(name, cause instanceof Error ? cause.message : 'its settings are not valid', cause)
  }
}

function damaged(name: string, problem: string, cause?: unknown): ValueCsvError {
  return new ValueCsvError('ngrams/damaged', `${name}: ${problem}`, {
    hint: 'Fetch or make the file again.',
    ...(cause === undefined ? {} : { cause }),
  })
}
