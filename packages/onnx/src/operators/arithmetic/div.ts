import type { GraphBuilder } from '../../builder/graph-builder.ts'
import type { Value } from '../../builder/value.ts'
import type { GradientRule } from '../../gradient/gradient-rule.ts'
import { unary } from '../unary.ts'
import { elementwise } from './elementwise.ts'
import { mul } from './mul.ts'
import { sumTo } from './sum-to.ts'

export function div(graph: GraphBuilder, a: Value, b: Value): Value {
  return elementwise(graph, 'Div', a, b)
}

export const divGradient: GradientRule = (graph, { inputs: [a, b], outputs: [quotient] }, gradient) => {
  const scaled = div(graph, gradient, b!)
  return [sumTo(graph, scaled, a!.shape), unary(graph, 'Neg', sumTo(graph, mul(graph, scaled, quotient!), b!.shape))]
}
