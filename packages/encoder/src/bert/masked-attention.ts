import { type AttentionInputs, add, type GraphBuilder, matMul, softmax, transpose, type Value } from '@valuecsv/onnx'

/**
 * softmax(Q·Kᵀ + bias)·V (Vaswani et al. 2017), `[batch, heads, length, size]`, for a `keyBias` of `[batch, 1, 1, length]`:
 * the same numbers as `attention`, whose additional columns take shapes that are computed while the graph runs.
 */
export function maskedAttention(graph: GraphBuilder, { query, key, value, keyBias }: AttentionInputs): Value {
  const scores = matMul(graph, query, transpose(graph, key, [0, 1, 3, 2]))
  return matMul(graph, softmax(graph, add(graph, scores, keyBias)), value)
}
