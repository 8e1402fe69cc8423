import { div, matMul, mul, reduceSum, reshape, shapeTensor, sub, tanh, type Value } from '@valuecsv/onnx'
import type { BertContext } from './bert-context.ts'

/** 1 at the first token of each text and 0 elsewhere, `[batch, length]`. */
function firstToken({ graph, mask }: BertContext): Value {
  const count = graph.node('CumSum', [mask, graph.integers(1)], [{ type: 'float32', shape: mask.shape }])[0]!
  const first = graph.node('Equal', [count, graph.scalar(1)], [{ type: 'bool', shape: mask.shape }])[0]!
  const asFloat = graph.node('Cast', [first], [{ type: 'float32', shape: mask.shape }], { attributes: { to: 1 } })[0]!
  return mul(graph, asFloat, mask)
}

/**
 * The vector of each text, `[batch, hidden]`: the mean over its tokens (also where labels attend on their own), its
 * first token, or that through the pooler.
 * All are a product with one row of weights a text, so that they share one gradient.
 */
export function pooling(context: BertContext, hidden: Value): Value {
  const { graph, config, head, mask } = context
  const weights =
    head === 'mean' || head === 'label-attention'
      ? div(graph, mask, reduceSum(graph, mask, [1], true))
      : firstToken(context)
  const rows = reshape(graph, weights, ['batch', 1, 'length'])
  const states = reshape(graph, hidden, ['batch', 'length', config.hiddenSize])
  const pooled = reshape(graph, matMul(graph, rows, states), ['batch', config.hiddenSize])
  return head === 'pooler' ? tanh(graph, context.linear(pooled, 'bert.pooler.dense')) : pooled
}

/** What is added to the attention scores of each key: 0 for a token, very negative for padding; `[batch, heads, length, 1]`. */
export function attentionBias({ graph, config, mask }: BertContext): Value {
  const absent = mul(graph, sub(graph, mask, graph.scalar(1)), graph.scalar(1e9))
  const shape = ['batch', config.attentionHeads, 'length', 1]
  const target = shapeTensor(graph, shape)
  return graph.node(
    'Expand',
    [reshape(graph, absent, ['batch', 1, 'length', 1]), target],
    [{ type: 'float32', shape }],
  )[0]!
}
