import { div, matMul, mul, reduceSum, reshape, shapeTensor, sub, tanh, type Value } from '@valuecsv/onnx'
import type { BertContext } from './bert-context.ts'
import { statesByText } from './states-by-text.ts'

/** 1 at the first token of each text and 0 elsewhere, `[batch, length]`. */
function firstToken({ graph, mask }: BertContext): Value {
  const count = graph.node('CumSum', [mask, graph.integers(1)], [{ type: 'float32', shape: mask.shape }])[0]!
  const first = graph.node('Equal', [count, graph.scalar(1)], [{ type: 'bool', shape: mask.shape }])[0]!
  const asFloat = graph.node('Cast', [first], [{ type: 'float32', shape: mask.shape }], { attributes: { to: 1 } })[0]!
  return mul(graph, asFloat, mask)
}

/** The state of each text's first token, `[batch, hidden]`, of the states of all tokens. */
export function firstStates(context: BertContext, states: Value): Value {
  return weightedStates(context, states, firstToken(context))
}

/** The mean state of each text's tokens, `[batch, hidden]`. */
export function meanStates(context: BertContext, states: Value): Value {
  const { graph, mask } = context
  return weightedStates(context, states, div(graph, mask, reduceSum(graph, mask, [1], true)))
}

/** A product with one row of weights a text, so that all share one gradient. */
function weightedStates(context: BertContext, states: Value, weights: Value): Value {
  const { graph, config } = context
  const rows = reshape(graph, weights, ['batch', 1, 'length'])
  const byText = statesByText(context, states, config.hiddenSize)
  return reshape(graph, matMul(graph, rows, byText), ['batch', config.hiddenSize])
}

/** BERT's pooler of the first states. */
export function pooler(context: BertContext, states: Value): Value {
  return tanh(context.graph, context.linear(states, 'bert.pooler.dense'))
}

/**
 * What is added to the attention scores of each key: 0 for a token, very negative for padding; `[batch, heads, length, 1]`,
 * in the layout of texts `[batch, 1, 1, length]`.
 */
export function attentionBias({ graph, config, layout, mask }: BertContext): Value {
  const absent = mul(graph, sub(graph, mask, graph.scalar(1)), graph.scalar(1e9))
  if (layout === 'texts') return reshape(graph, absent, ['batch', 1, 1, 'length'])
  const shape = ['batch', config.attentionHeads, 'length', 1]
  const target = shapeTensor(graph, shape)
  return graph.node(
    'Expand',
    [reshape(graph, absent, ['batch', 1, 'length', 1]), target],
    [{ type: 'float32', shape }],
  )[0]!
}
