import type { GraphBuilder } from '../../builder/graph-builder.ts'
import type { Value } from '../../builder/value.ts'
import type { GradientRule } from '../../gradient/gradient-rule.ts'
import { mul } from '../arithmetic/mul.ts'
import { sub } from '../arithmetic/sub.ts'
import { unary } from '../unary.ts'

export function sigmoid(graph: GraphBuilder, x: Value): Value {
  return unary(graph, 'Sigmoid', x)
}

export const sigmoidGradient: GradientRule = (graph, { outputs: [y] }, gradient) => [
  mul(graph, gradient, mul(graph, y!, sub(graph, graph.scalar(1), y!))),
]
