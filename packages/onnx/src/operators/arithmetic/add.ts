import type { GraphBuilder } from '../../builder/graph-builder.ts'
import type { Value } from '../../builder/value.ts'
import type { GradientRule } from '../../gradient/gradient-rule.ts'
import { elementwise } from './elementwise.ts'
import { sumTo } from './sum-to.ts'

export function add(graph: GraphBuilder, a: Value, b: Value): Value {
  return elementwise(graph, 'Add', a, b)
}

export const addGradient: GradientRule = (graph, { inputs: [a, b] }, gradient) => [
  sumTo(graph, gradient, a!.shape),
  sumTo(graph, gradient, b!.shape),
]
