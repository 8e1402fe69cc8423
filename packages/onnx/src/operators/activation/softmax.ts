import type { GraphBuilder } from '../../builder/graph-builder.ts'
import type { Value } from '../../builder/value.ts'
import type { GradientRule } from '../../gradient/gradient-rule.ts'
import { mul } from '../arithmetic/mul.ts'
import { sub } from '../arithmetic/sub.ts'
import { reduceSum } from '../reduction/reduce-sum.ts'
import { unary } from '../unary.ts'

/** The softmax over the last axis. */
export function softmax(graph: GraphBuilder, x: Value): Value {
  return unary(graph, 'Softmax', x, { attributes: { axis: -1 } })
}

export const softmaxGradient: GradientRule = (graph, { outputs: [y] }, gradient) => {
  const inner = reduceSum(graph, mul(graph, gradient, y!), [-1], true)
  return [mul(graph, y!, sub(graph, gradient, inner))]
}
