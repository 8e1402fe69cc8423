import type { Dimension, GraphBuilder, Value } from '@valuecsv/onnx'
import type { BertConfig, Head } from '../bert-config.ts'
import type { TokenPlaces } from './token-places.ts'

/** Where a dropout stands in the network. */
export type DropoutKind = 'hidden' | 'attention' | 'classifier'

/**
 * How the states of the tokens lie. `rows`: all below one another, `[tokens, hidden]`, as a product of two matrices takes
 * them. `texts`: `[batch, length, hidden]`; then no shape is computed while the graph runs, which WebGPU could not do.
 */
export type Layout = 'rows' | 'texts'

/**
 * What the layers of a BERT are written against. Inference in fp32, inference in int8 and training differ in how a
 * linear map is computed, where a parameter comes from and what dropout does, and in nothing else.
 */
export interface BertContext {
  readonly graph: GraphBuilder
  readonly config: BertConfig
  readonly head: Head
  readonly layout: Layout
  /** Token ids, int64 `[batch, length]`, or with `places` `[tokens]`. */
  readonly inputIds: Value
  /** 1 for a token, 0 for padding, float32 `[batch, length]`. */
  readonly mask: Value
  /** Position of each token, `[length]` or in the shape of the ids; absent: 0, 1, … */
  readonly positions?: Value
  /** In the layout `rows`: where the tokens stand when they lie without padding. */
  readonly places?: TokenPlaces
  /** int64 `[batch, length]`; absent when every token is of type 0. */
  readonly tokenTypeIds?: Value
  parameter(name: string): Value
  /** x·Wᵀ + b for x `[rows, inputs]` with the weight and bias under `name`. */
  linear(x: Value, name: string): Value
  /** The rows of the embedding under `name` at `ids`. */
  embedding(ids: Value, name: string): Value
  /**
   * What a dropout of values of this shape multiplies them with: 0 for some and the same scale for the others;
   * `undefined` where nothing is dropped, as in inference.
   */
  dropoutFactor(shape: readonly Dimension[], kind: DropoutKind): Value | undefined
}
