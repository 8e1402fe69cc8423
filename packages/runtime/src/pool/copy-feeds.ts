import type { Tensor } from '../tensors/tensor.ts'

/** Copies that can be transferred: the caller keeps its arrays, and a view does not drag a larger buffer along. */
export function copyFeeds(feeds: Readonly<Record<string, Tensor>>): {
  copied: Record<string, Tensor>
  buffers: ArrayBuffer[]
} {
  const copied: Record<string, Tensor> = {}
  const buffers: ArrayBuffer[] = []
  for (const [name, { type, dims, data }] of Object.entries(feeds)) {
    // Not slice(): that of a Node.js Buffer is a view.
    const copy = data instanceof Uint8Array ? new Uint8Array(data) : data.slice()
    buffers.push(copy.buffer as ArrayBuffer)
    copied[name] = { type, dims: [...dims], data: copy } as Tensor
  }
  return { copied, buffers }
}
