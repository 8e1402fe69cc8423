import type { Tensor } from '@valuecsv/runtime'
import type * as Ort from 'onnxruntime-node'
import type { Onnxruntime } from './load-onnxruntime.ts'

/** `tensor` for ONNX Runtime, over the same memory. */
export function toOnnxruntimeTensor({ Tensor: OrtTensor }: Onnxruntime, tensor: Tensor): Ort.Tensor {
  const { type, dims, data } = tensor
  if (type !== 'float16') return new OrtTensor(type, data, [...dims])
  // The constructor would turn the bits into a Float16Array, whose length the native binding of 1.30 takes for 0.
  return Object.assign(new OrtTensor('uint16', data, [...dims]), { type: 'float16' as const })
}

/** A tensor of ONNX Runtime as the port's, over the same memory. */
export function fromOnnxruntimeTensor({ type, dims, data }: Ort.Tensor): Tensor {
  const { buffer, byteOffset, length } = data as Float32Array
  const bits = type === 'float16' ? new Uint16Array(buffer, byteOffset, length) : data
  return { type, dims: [...dims], data: bits } as Tensor
}
