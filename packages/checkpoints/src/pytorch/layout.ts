import type { PickleValue } from '../pickle/pickle-value.ts'

/** Where a tensor's elements lie in its storage; all in elements. */
export interface Layout {
  readonly offset: number
  readonly shape: readonly number[]
  readonly strides: readonly number[]
  /** The product of the shape. */
  readonly count: number
  /** Whether the elements lie one after the other in row-major order. */
  readonly contiguous: boolean
}

/** PyTorch itself allows 64. */
const MOST_DIMENSIONS = 64

function isCounts(value: PickleValue | undefined): value is readonly number[] {
  return Array.isArray(value) && value.length <= MOST_DIMENSIONS && value.every(isCount)
}

function isCount(value: PickleValue | undefined): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

/** The checked place of a tensor in a storage of `length` elements; `fail` makes the error. */
export function checkLayout(parts: readonly PickleValue[], length: number, fail: (what: string) => Error): Layout {
  const [, offset, shape, strides] = parts
  if (!isCount(offset)) throw fail('has no valid offset')
  if (!isCounts(shape)) throw fail('has no valid shape')
  if (!isCounts(strides) || strides.length !== shape.length) throw fail('has no valid strides')
  // Past 2^53 these round or become Infinity, and are then still past the end of every storage.
  const count = shape.includes(0) ? 0 : shape.reduce((product, size) => product * size, 1)
  if (count === 0) return { offset: 0, shape, strides, count, contiguous: true }
  const last = shape.reduce((place, size, i) => place + (size === 1 ? 0 : (size - 1) * strides[i]!), offset)
  if (!(last < length)) {
    throw fail(`of shape [${shape}] reaches element ${last} of a storage of ${length}`)
  }
  let dense = 1
  let contiguous = true
  for (let i = shape.length - 1; i >= 0; i--) {
    if (shape[i] === 1) continue
    contiguous &&= strides[i] === dense
    dense *= shape[i]!
  }
  return { offset, shape, strides, count, contiguous }
}
