import { ValueCsvError } from '@valuecsv/errors'

/** The space that the vectors of an encoder's training texts span, for the most part: their mean and main directions. */
export interface Subspace {
  readonly mean: Float32Array
  /** Directions of length 1, orthogonal to each other. */
  readonly directions: readonly Float32Array[]
}

/** The bytes of `off-distribution.bin`, little-endian: how long a row is (uint32), the mean, then each direction (float32). */
export function encodeSubspace({ mean, directions }: Subspace): Uint8Array {
  const rows = [mean, ...directions]
  const bytes = new Uint8Array(4 * (1 + rows.length * mean.length))
  const view = new DataView(bytes.buffer)
  view.setUint32(0, mean.length, true)
  rows.forEach((row, index) => {
    row.forEach((number, column) => {
      view.setFloat32(4 * (1 + index * mean.length + column), number, true)
    })
  })
  return bytes
}

/**
 * The subspace in `bytes`. Error: `evaluator/subspace-invalid` names `source`, when they are not a length and whole rows
 * of finite numbers, or more rows than a space of that length has.
 */
export function decodeSubspace(bytes: Uint8Array, source: string): Subspace {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = bytes.length >= 4 ? view.getUint32(0, true) : 0
  const count = (bytes.length / 4 - 1) / size
  // A mean, and no more directions than there are dimensions.
  const isWhole = size > 0 && Number.isInteger(count) && count >= 1 && count <= size + 1
  const numbers = new Float32Array(isWhole ? count * size : 0)
  for (let index = 0; index < numbers.length; index++) numbers[index] = view.getFloat32(4 * (1 + index), true)
  if (isWhole && numbers.every(Number.isFinite)) {
    const row = (index: number) => numbers.subarray(index * size, (index + 1) * size)
    return { mean: row(0), directions: Array.from({ length: count - 1 }, (_, index) => row(1 + index)) }
  }
  throw new ValueCsvError(
    'evaluator/subspace-invalid',
    `${source}: expected the length of a row and rows of finite numbers, got ${bytes.length} bytes`,
  )
}

/**
 * How far `vector` is from the subspace: the length of what the mean and the directions leave of it. Error:
 * `evaluator/subspace-invalid` when it is of another length.
 */
export function distanceFrom({ mean, directions }: Subspace, vector: Float32Array): number {
  if (vector.length !== mean.length) {
    throw new ValueCsvError(
      'evaluator/subspace-invalid',
      `the subspace for texts unlike the training has rows of ${mean.length} numbers, the encoder gives ${vector.length}`,
    )
  }
  const centred = Float64Array.from(vector, (number, index) => number - mean[index]!)
  const product = (row: Float32Array) => row.reduce((sum, number, index) => sum + number * centred[index]!, 0)
  const length = centred.reduce((sum, number) => sum + number * number, 0)
  const inside = directions.reduce((sum, row) => sum + product(row) ** 2, 0)
  return Math.sqrt(Math.max(0, length - inside))
}
