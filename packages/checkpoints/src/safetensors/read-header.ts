import { quoted, ValueCsvError } from '@valuecsv/errors'
import { ELEMENT_BYTES, SKIPPED_BYTES } from '../element-type.ts'
import { otherFile } from '../files/other-file.ts'

/** What the header says of one tensor; offsets count from the end of the header. */
export interface SafetensorsEntry {
  readonly name: string
  readonly type: string
  readonly shape: readonly number[]
  readonly begin: number
  readonly end: number
}

export interface SafetensorsHeader {
  readonly entries: readonly SafetensorsEntry[]
  readonly metadata: Readonly<Record<string, string>>
  /** Where the data begins in the file. */
  readonly dataOffset: number
}

const BYTES: Readonly<Record<string, number>> = { ...ELEMENT_BYTES, ...SKIPPED_BYTES }
/** The reference reader has the same bound. */
const LONGEST_HEADER = 100_000_000
/** As many as PyTorch allows. */
const MOST_DIMENSIONS = 64
const ZIP = 0x04034b50
/** How the JSON of a header begins. */
const BRACE = 0x7b
const utf8 = new TextDecoder('utf-8', { fatal: true })

function broken(source: string, what: string, cause?: unknown): ValueCsvError {
  return new ValueCsvError('checkpoints/broken-safetensors', `${source}: not a whole safetensors file: ${what}`, {
    cause,
    hint: 'Fetch the file again and compare its size and digest with those of its origin.',
  })
}

/** The error for a file that begins as something else. */
function another(source: string, what: string, hint: string): ValueCsvError {
  return new ValueCsvError('checkpoints/broken-safetensors', `${source}: ${what}, expected safetensors`, { hint })
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

function readEntry(source: string, name: string, value: unknown, dataLength: number): SafetensorsEntry {
  const { dtype, shape, data_offsets: offsets } = (value ?? {}) as Record<string, unknown>
  if (typeof dtype !== 'string') throw broken(source, `tensor ${quoted(name)} has no valid type`)
  const bytes = Object.hasOwn(BYTES, dtype) ? BYTES[dtype] : undefined
  if (bytes === undefined) {
    const expected = Object.keys(BYTES).join(', ')
    throw new ValueCsvError(
      'checkpoints/unsupported-tensor',
      `${source}: tensor ${quoted(name)} has the type ${quoted(dtype)}, expected one of ${expected}`,
      { hint: 'Save it as plain numbers: in Python, tensor.float().' },
    )
  }
  if (!Array.isArray(shape) || shape.length > MOST_DIMENSIONS || !shape.every(isCount))
    throw broken(source, `tensor ${quoted(name)} has no valid shape`)
  if (!Array.isArray(offsets) || offsets.length !== 2 || !offsets.every(isCount)) {
    throw broken(source, `tensor ${quoted(name)} has no valid offsets`)
  }
  const [begin, end] = offsets as [number, number]
  if (end > dataLength || begin > end) {
    throw broken(source, `tensor ${quoted(name)} lies at ${begin}–${end} of ${dataLength} bytes of data`)
  }
  const size = shape.reduce((product: number, length: number) => product * length, bytes)
  if (end - begin !== size) {
    throw broken(source, `tensor ${quoted(name)} of shape [${shape}] has ${end - begin} bytes, expected ${size}`)
  }
  return { name, type: dtype, shape: shape as number[], begin, end }
}

/** The checked header of a safetensors file; errors (those of `readSafetensors`) name `source` and the tensor. */
export function readSafetensorsHeader(bytes: Uint8Array, source: string): SafetensorsHeader {
  if (bytes.length < 8) throw broken(source, `it has ${bytes.length} bytes`)
  const start = new DataView(bytes.buffer, bytes.byteOffset)
  if (start.getUint32(0, true) === ZIP) throw another(source, 'a zip archive, as PyTorch writes it', 'Name it .bin.')
  const length = Number(start.getBigUint64(0, true))
  // Only where no header follows: its length may look like the beginning of a text.
  const other = bytes[8] === BRACE ? undefined : otherFile(bytes)
  if (other !== undefined) throw another(source, other.what, other.hint)
  if (length > LONGEST_HEADER)
    throw broken(source, `its header says ${length} bytes, at most ${LONGEST_HEADER} are allowed`)
  if (length > bytes.length - 8) throw broken(source, `its header says ${length} bytes, the file has ${bytes.length}`)
  let header: unknown
  try {
    header = JSON.parse(utf8.decode(bytes.subarray(8, 8 + length)))
  } catch (cause) {
    throw broken(source, 'its header is no JSON', cause)
  }
  if (typeof header !== 'object' || header === null || Array.isArray(header)) {
    throw broken(source, 'its header is no JSON object')
  }
  const { __metadata__: metadata = {}, ...tensors } = header as Record<string, unknown>
  if (!isTexts(metadata)) throw broken(source, 'its __metadata__ is no object of texts')
  const dataOffset = 8 + length
  const dataLength = bytes.length - dataOffset
  const entries = Object.entries(tensors).map(([name, value]) => readEntry(source, name, value, dataLength))
  checkPlaces(source, entries, dataLength)
  return { entries, metadata, dataOffset }
}

/**
 * Tensors follow each other and fill the data, as the format demands. Those that overlap could make a small file unfold into
 * a large one; a hole is what the first of two tensors of one name leaves, since JSON keeps the second alone.
 */
function checkPlaces(source: string, entries: readonly SafetensorsEntry[], dataLength: number): void {
  let filled = 0
  for (const { name, begin, end } of entries.toSorted((a, b) => a.begin - b.begin || a.end - b.end)) {
    if (begin !== filled)
      throw broken(source, `tensor ${quoted(name)} begins at ${begin} of the data, expected ${filled}`)
    filled = end
  }
  if (filled < dataLength) throw broken(source, `its tensors have ${filled} bytes in all, the file has ${dataLength}`)
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.values(value).every((text) => typeof text === 'string')
}
