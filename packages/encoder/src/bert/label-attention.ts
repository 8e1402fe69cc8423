import { add, gemm, matMul, mul, reduceSum, reshape, softmax, sub, transpose, type Value } from '@valuecsv/onnx'
import { LABEL_QUERIES } from '../parameters/bert-parameter-shapes.ts'
import type { BertContext } from './bert-context.ts'
import { dropout } from './dropout.ts'
import { statesByText } from './states-by-text.ts'

/**
 * The logits of labels that each attend to the tokens on their own (Mullenbach et al. 2018), `[batch, labels]`, from the
 * states of all tokens. The classifier is applied to each token first: the weighted mean of its outputs is its
 * output for the weighted mean, and has `labels` columns instead of `hidden` for each label.
 */
export function labelAttention(context: BertContext, hidden: Value): Value {
  const { graph, layout, mask } = context
  const queries = context.parameter(LABEL_QUERIES)
  const labels = queries.shape[0] as number
  const byLabel = (tokens: Value) => transpose(graph, statesByText(context, tokens, labels), [0, 2, 1])
  const absent = mul(graph, sub(graph, mask, graph.scalar(1)), graph.scalar(1e9))
  const scores = byLabel(
    layout === 'rows'
      ? gemm(graph, hidden, queries, { transposeB: true })
      : matMul(graph, hidden, transpose(graph, queries, [1, 0])),
  )
  const weights = softmax(graph, add(graph, scores, reshape(graph, absent, ['batch', 1, 'length'])))
  const outputs = byLabel(context.linear(dropout(context, hidden, 'classifier'), 'classifier'))
  return reduceSum(graph, mul(graph, weights, outputs), [-1])
}
