import type { GraphBuilder } from '../../builder/graph-builder.ts'
import type { Value } from '../../builder/value.ts'
import type { GradientRule } from '../../gradient/gradient-rule.ts'
import { softmax } from '../activation/softmax.ts'
import { mul } from '../arithmetic/mul.ts'
import { sub } from '../arithmetic/sub.ts'
import { reduceSum } from '../reduction/reduce-sum.ts'
import { concatLast } from '../shape/concat-last.ts'
import { matMul } from './mat-mul.ts'
import { swapLast } from './swap-last.ts'

/** Queries, keys and values `[batch, heads, length, size]`, the queries already scaled. */
export interface AttentionInputs {
  readonly query: Value
  readonly key: Value
  readonly value: Value
  /** What is added to the scores of each key, `[batch, heads, length, 1]`; takes no gradient. */
  readonly keyBias: Value
  /** What the weights are multiplied with, `[batch, heads, length, length]`, for dropout; takes no gradient. */
  readonly factor?: Value | undefined
}

/** A column of ones, or another number, in the shape of `x` without its last axis. */
function column(graph: GraphBuilder, x: Value, number: number): Value {
  const first = graph.node(
    'Slice',
    [x, graph.integers(0), graph.integers(1), graph.integers(-1)],
    [{ type: x.type, shape: [...x.shape.slice(0, -1), 1] }],
  )[0]!
  const shape = graph.node('Shape', [first], [{ type: 'int64', shape: [x.shape.length] }])[0]!
  const value = { type: 'float32', dims: [1], data: Float32Array.of(number) } as const
  return graph.node('ConstantOfShape', [shape], [{ type: x.type, shape: first.shape }], { attributes: { value } })[0]!
}

/**
 * softmax(Q·Kᵀ + bias)·V (Vaswani et al. 2017), `[batch, heads, length, size]`.
 *
 * The matrices of length × length are what costs here, so each pass over them is saved that can be: the bias is one more
 * column of Q and K, and going back the row sums that softmax needs come from the output and its gradient
 * (Dao et al. 2022) as one more column of that product.
 */
export function attention(graph: GraphBuilder, { query, key, value, keyBias, factor }: AttentionInputs): Value {
  return graph.composite('Attention', [query, key, value], () => {
    const biasedQuery = concatLast(graph, query, column(graph, query, 1))
    const biasedKey = concatLast(graph, key, keyBias)
    const weights = softmax(graph, matMul(graph, biasedQuery, swapLast(graph, biasedKey)))
    const kept = factor === undefined ? weights : mul(graph, weights, factor)
    const output = matMul(graph, kept, value)
    return { output, saved: factor === undefined ? [weights] : [weights, kept, factor] }
  })
}

export const attentionGradient: GradientRule = (graph, { inputs, outputs, saved }, gradient) => {
  const [query, key, value] = inputs as [Value, Value, Value]
  const [weights, kept = weights, factor] = saved as [Value, Value?, Value?]
  const rowSums = reduceSum(graph, mul(graph, gradient, outputs[0]!), [-1], true)
  let scores: Value
  if (factor === undefined) {
    const widened = concatLast(graph, gradient, rowSums)
    const against = concatLast(graph, value, column(graph, value, -1))
    scores = mul(graph, weights, matMul(graph, widened, swapLast(graph, against)))
  } else {
    const dropped = mul(graph, matMul(graph, gradient, swapLast(graph, value)), factor)
    scores = mul(graph, weights, sub(graph, dropped, rowSums))
  }
  return [
    matMul(graph, scores, key),
    matMul(graph, swapLast(graph, scores), query),
    matMul(graph, swapLast(graph, kept), gradient),
  ]
}
