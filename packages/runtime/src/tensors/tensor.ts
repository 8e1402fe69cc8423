/** The typed array behind each element type. float16 travels as its bits. */
export interface TensorDataByType {
  float32: Float32Array
  float16: Uint16Array
  float64: Float64Array
  int8: Int8Array
  uint8: Uint8Array
  int32: Int32Array
  int64: BigInt64Array
  bool: Uint8Array
}

export type TensorType = keyof TensorDataByType

/** A dense tensor in row-major order; `data.length` is the product of `dims`. */
export type Tensor<Type extends TensorType = TensorType> = {
  [T in Type]: { readonly type: T; readonly dims: readonly number[]; readonly data: TensorDataByType[T] }
}[Type]

/** Name, element type and shape of a session's input or output; a string or -1 stands for a size known only at run time. */
export interface TensorInfo {
  readonly name: string
  readonly type: TensorType
  readonly dims: readonly (number | string)[]
}
