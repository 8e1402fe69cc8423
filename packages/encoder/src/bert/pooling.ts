import { div, matMul, mul, reduceSum, reshape, tanh, unary, type Value } from '@valuecsv/onnx'
import type { BertContext } from './bert-context.ts'

/** 1 at the first token of each text and 0 elsewhere, `[batch, length]`. */
function firstToken({ graph, mask }: BertContext): Value {
  const count = graph.node('CumSum', [mask, graph.integers(1)], [{ type: 'float32', shape: mask.shape }])[0]!
  const first = graph.node('Equal', [count, graph.scalar(1)], [{ type: 'bool', shape: mask.shape }])[0]!
  const asFloat = graph.node('Cast', [first], [{ type: 'float32', shape: mask.shape }], { attributes: { to: 1 } })[0]!
  return mul(graph, asFloat, mask)
}

/**
 * The vector of each text, `[batch, hidden]`: the mean over its tokens, its first token, or that through the pooler.
 * All are a product with one row of weights a text, so that they share one gradient.
 */
export function pooling(context: BertContext, hidden: Value): Value {
  const { graph, config, head, mask } = context
  const weights = head === 'mean' ? div(graph, mask, reduceSum(graph, mask, [1], true)) : firstToken(context)
  const rows = reshape(graph, weights, ['batch', 1, 'length'])
  const states = reshape(graph, hidden, ['batch', 'length', config.hiddenSize])
  const pooled = reshape(graph, matMul(graph, rows, states), ['batch', config.hiddenSize])
  return head === 'pooler' ? tanh(graph, context.linear(pooled, 'bert.pooler.dense')) : pooled
}

/** What is added to the attention scores: 0 for a token, very negative for padding; `[batch, 1, 1, length]`. */
export function attentionBias({ graph, mask }: BertContext): Value {
  const absent = unary(
    graph,
    'Not',
    graph.node('Cast', [mask], [{ type: 'bool', shape: mask.shape }], {
      attributes: { to: 9 },
    })[0]!,
  )
  const asFloat = graph.node('Cast', [absent], [{ type: 'float32', shape: mask.shape }], { attributes: { to: 1 } })[0]!
  return reshape(graph, mul(graph, asFloat, graph.scalar(-1e9)), ['batch', 1, 1, 'length'])
}
