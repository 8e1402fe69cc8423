import { add, matMul, mul, reshape, softmax, transpose, type Value } from '@valuecsv/onnx'
import type { BertContext } from './bert-context.ts'

/**
 * Multi-head self-attention (Vaswani et al. 2017) of `x` `[tokens, hidden]`. `bias` `[batch, 1, 1, length]` is 0 for a
 * token and very negative for padding.
 */
export function selfAttention(context: BertContext, x: Value, bias: Value, name: string): Value {
  const { graph, config } = context
  const { hiddenSize, attentionHeads } = config
  const size = hiddenSize / attentionHeads
  const heads = (part: string, order: readonly number[], scale?: number) => {
    const projected = context.linear(x, `${name}.self.${part}`)
    const scaled = scale === undefined ? projected : mul(graph, projected, graph.scalar(scale))
    return transpose(graph, reshape(graph, scaled, ['batch', 'length', attentionHeads, size]), order)
  }
  // Scaling the queries costs a fraction of scaling the scores.
  const query = heads('query', [0, 2, 1, 3], 1 / Math.sqrt(size))
  const key = heads('key', [0, 2, 3, 1])
  const value = heads('value', [0, 2, 1, 3])
  const weights = context.dropout(softmax(graph, add(graph, matMul(graph, query, key), bias)), 'attention')
  const joined = transpose(graph, matMul(graph, weights, value), [0, 2, 1, 3])
  return context.linear(reshape(graph, joined, ['tokens', hiddenSize]), `${name}.output.dense`)
}
