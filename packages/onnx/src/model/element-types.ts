import type { TensorDataByType, TensorType } from '@valuecsv/runtime'

/** The numbers that TensorProto.DataType gives to the element types. */
export const ELEMENT_TYPE_NUMBERS: Readonly<Record<TensorType, number>> = {
  float32: 1,
  uint8: 2,
  int8: 3,
  int32: 6,
  int64: 7,
  bool: 9,
  float16: 10,
  float64: 11,
}

/** The typed array of each element type. */
export const TYPED_ARRAYS: {
  readonly [Type in TensorType]: {
    readonly BYTES_PER_ELEMENT: number
    new (buffer: ArrayBuffer): TensorDataByType[Type]
    new (length: number): TensorDataByType[Type]
  }
} = {
  float32: Float32Array,
  uint8: Uint8Array,
  int8: Int8Array,
  int32: Int32Array,
  int64: BigInt64Array,
  bool: Uint8Array,
  float16: Uint16Array,
  float64: Float64Array,
}

/** The element type behind a TensorProto.DataType number; `undefined` for one that is not supported. */
export function elementTypeOf(number: number): TensorType | undefined {
  return (Object.keys(ELEMENT_TYPE_NUMBERS) as TensorType[]).find((type) => ELEMENT_TYPE_NUMBERS[type] === number)
}
