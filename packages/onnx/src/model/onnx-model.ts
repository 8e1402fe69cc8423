import type { Tensor, TensorType } from '@valuecsv/runtime'

/**
 * The value of a node's attribute: number is an ONNX float when wrapped in `{ float }`, else an int. Ints past 2^53 are the
 * nearest number.
 */
export type AttributeValue = number | string | { readonly float: number } | readonly number[] | Tensor

/** One operation of a graph. An empty input name stands for an optional input that is absent. */
export interface OnnxNode {
  readonly operator: string
  /** `''` for the standard operators, `com.microsoft` for those of ONNX Runtime. */
  readonly domain: string
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  readonly attributes: Readonly<Record<string, AttributeValue>>
}

/** A graph input or output; a string is the name of a size known only at run time. */
export interface OnnxValueInfo {
  readonly name: string
  readonly type: TensorType
  readonly shape: readonly (number | string)[]
}

/** An ONNX model as plain data: what `encodeModel` writes and `decodeModel` reads. */
export interface OnnxModel {
  readonly inputs: readonly OnnxValueInfo[]
  readonly outputs: readonly OnnxValueInfo[]
  readonly nodes: readonly OnnxNode[]
  readonly initializers: ReadonlyMap<string, Tensor>
  /** Version of the operator set by domain. */
  readonly operatorSets: Readonly<Record<string, number>>
  readonly metadata: Readonly<Record<string, string>>
}
