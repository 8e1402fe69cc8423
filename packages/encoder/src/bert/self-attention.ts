import { attention, mul, reshape, transpose, type Value } from '@valuecsv/onnx'
import type { BertContext } from './bert-context.ts'

/**
 * Multi-head self-attention (Vaswani et al. 2017) of `x` `[tokens, hidden]`. `keyBias` `[batch, heads, length, 1]` is 0
 * for a token and very negative for padding.
 */
export function selfAttention(context: BertContext, x: Value, keyBias: Value, name: string): Value {
  const { graph, config } = context
  const { hiddenSize, attentionHeads } = config
  const size = hiddenSize / attentionHeads
  const heads = (part: string, scale?: number) => {
    const projected = context.linear(x, `${name}.self.${part}`)
    const scaled = scale === undefined ? projected : mul(graph, projected, graph.scalar(scale))
    return transpose(graph, reshape(graph, scaled, ['batch', 'length', attentionHeads, size]), [0, 2, 1, 3])
  }
  const attended = attention(graph, {
    // Scaling the queries costs a fraction of scaling the scores.
    query: heads('query', 1 / Math.sqrt(size)),
    key: heads('key'),
    value: heads('value'),
    keyBias,
    factor: context.dropoutFactor(['batch', attentionHeads, 'length', 'length'], 'attention'),
  })
  const joined = reshape(graph, transpose(graph, attended, [0, 2, 1, 3]), ['tokens', hiddenSize])
  return context.linear(joined, `${name}.output.dense`)
}
