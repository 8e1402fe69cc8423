import type { GraphBuilder } from '../../builder/graph-builder.ts'
import type { Value } from '../../builder/value.ts'
import type { GradientRule } from '../../gradient/gradient-rule.ts'
import { unary } from '../unary.ts'
import { elementwise } from './elementwise.ts'
import { sumTo } from './sum-to.ts'

export function sub(graph: GraphBuilder, a: Value, b: Value): Value {
  return elementwise(graph, 'Sub', a, b)
}

export const subGradient: GradientRule = (graph, { inputs: [a, b] }, gradient) => [
  sumTo(graph, gradient, a!.shape),
  unary(graph, 'Neg', sumTo(graph, gradient, b!.shape)),
]
