import { ValueCsvError } from '@valuecsv/errors'
import { ELEMENT_BYTES, SKIPPED_BYTES } from '../element-type.ts'

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
const utf8 = new TextDecoder('utf-8', { fatal: true })

function broken(source: string, what: string, cause?: unknown): ValueCsvError {
  return new ValueCsvError('checkpoints/broken-safetensors', `${source}: not a whole safetensors file: ${what}.`, {
    cause,
  })
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

function readEntry(source: string, name: string, value: unknown, dataLength: number): SafetensorsEntry {
  const { dtype, shape, data_offsets: offsets } = (value ?? {}) as Record<string, unknown>
  const bytes = typeof dtype === 'string' && Object.hasOwn(BYTES, dtype) ? BYTES[dtype] : undefined
  if (bytes === undefined) {
    const expected = Object.keys(BYTES).join(', ')
    throw broken(source, `tensor "${name}" has the type ${JSON.stringify(dtype)}, expected one of ${expected}`)
  }
  if (!Array.isArray(shape) || !shape.every(isCount)) throw broken(source, `tensor "${name}" has no valid shape`)
  if (!Array.isArray(offsets) || offsets.length !== 2 || !offsets.every(isCount)) {
    throw broken(source, `tensor "${name}" has no valid offsets`)
  }
  const [begin, end] = offsets as [number, number]
  if (end > dataLength || begin > end) {
    throw broken(source, `tensor "${name}" lies at ${begin}–${end} of ${dataLength} bytes of data`)
  }
  const size = shape.reduce((product: number, length: number) => product * length, bytes)
  if (end - begin !== size) {
    throw broken(source, `tensor "${name}" of shape [${shape}] has ${end - begin} bytes, expected ${size}`)
  }
  return { name, type: dtype as string, shape: shape as number[], begin, end }
}

/** The checked header of a safetensors file; errors (`checkpoints/broken-safetensors`) name `source` and the tensor. */
export function readSafetensorsHeader(bytes: Uint8Array, source: string): SafetensorsHeader {
  if (bytes.length < 8) throw broken(source, `it has ${bytes.length} bytes`)
  const length = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true))
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
  const dataOffset = 8 + length
  const entries = Object.entries(tensors).map(([name, value]) =>
    readEntry(source, name, value, bytes.length - dataOffset),
  )
  return { entries, metadata: metadata as Record<string, string>, dataOffset }
}
