import type { TensorDataByType, TensorType } from './tensor.ts'

type TensorDataConstructor<Type extends TensorType> = {
  new (length: number): TensorDataByType[Type]
  readonly name: string
  readonly BYTES_PER_ELEMENT: number
}

/** The constructor of the typed array behind each element type; its keys are all the types that the port knows. */
export const TENSOR_DATA: { readonly [Type in TensorType]: TensorDataConstructor<Type> } = {
  float32: Float32Array,
  float16: Uint16Array,
  float64: Float64Array,
  int8: Int8Array,
  uint8: Uint8Array,
  int32: Int32Array,
  int64: BigInt64Array,
  bool: Uint8Array,
}

/** Whether the port knows the element type `value`. */
export function isTensorType(value: unknown): value is TensorType {
  return typeof value === 'string' && Object.hasOwn(TENSOR_DATA, value)
}
