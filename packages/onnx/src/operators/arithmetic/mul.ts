import type { GraphBuilder } from '../../builder/graph-builder.ts'
import type { Value } from '../../builder/value.ts'
import type { GradientRule } from '../../gradient/gradient-rule.ts'
import { elementwise } from './elementwise.ts'
import { sumTo } from './sum-to.ts'

export function mul(graph: GraphBuilder, a: Value, b: Value): Value {
  return elementwise(graph, 'Mul', a, b)
}

export const mulGradient: GradientRule = (graph, { inputs: [a, b] }, gradient) => [
  sumTo(graph, mul(graph, gradient, b!), a!.shape),
  sumTo(graph, mul(graph, gradient, a!), b!.shape),
]
