import type { Layout } from './layout.ts'

/** The elements of a strided tensor in row-major order, as a copy. */
export function gather(storage: Float32Array, { offset, shape, strides, count }: Layout): Float32Array {
  // Dimensions of one element move nothing; without them the inner loop is never trivial.
  const moving = shape.flatMap((size, i) => (size === 1 ? [] : [{ size, stride: strides[i]! }]))
  const inner = moving.pop() ?? { size: 1, stride: 1 }
  const index = moving.map(() => 0)
  const gathered = new Float32Array(count)
  let from = offset
  for (let to = 0; to < count; ) {
    if (inner.stride === 1) {
      gathered.set(storage.subarray(from, from + inner.size), to)
      to += inner.size
    } else {
      for (let i = 0, at = from; i < inner.size; i++, at += inner.stride) gathered[to++] = storage[at]!
    }
    for (let dimension = moving.length - 1; dimension >= 0; dimension--) {
      const { size, stride } = moving[dimension]!
      from += stride
      index[dimension]! += 1
      if (index[dimension]! < size) break
      from -= size * stride
      index[dimension] = 0
    }
  }
  return gathered
}
