import type { GraphBuilder } from '../../builder/graph-builder.ts'
import type { Value } from '../../builder/value.ts'
import type { GradientRule } from '../../gradient/gradient-rule.ts'
import { mul } from '../arithmetic/mul.ts'
import { unary } from '../unary.ts'
import { sigmoid } from './sigmoid.ts'

/** log(1 + exp(x)), without overflow. */
export function softplus(graph: GraphBuilder, x: Value): Value {
  return unary(graph, 'Softplus', x)
}

export const softplusGradient: GradientRule = (graph, { inputs: [x] }, gradient) => [
  mul(graph, gradient, sigmoid(graph, x!)),
]
