import type { GraphBuilder } from '../../builder/graph-builder.ts'
import type { Value } from '../../builder/value.ts'
import type { GradientRule } from '../../gradient/gradient-rule.ts'
import { sumTo } from '../arithmetic/sum-to.ts'
import { broadcastShape } from '../shape/broadcast.ts'
import { checkInnerSizes } from './check-inner-sizes.ts'
import { swapLast } from './swap-last.ts'

/** The matrix product of the last two axes; axes before them broadcast. */
export function matMul(graph: GraphBuilder, a: Value, b: Value): Value {
  checkInnerSizes(a, b, a.shape.at(-1), b.shape.at(-2))
  const shape = [...broadcastShape(a.shape.slice(0, -2), b.shape.slice(0, -2)), a.shape.at(-2)!, b.shape.at(-1)!]
  return graph.node('MatMul', [a, b], [{ type: a.type, shape }])[0]!
}

export const matMulGradient: GradientRule = (graph, { inputs: [a, b] }, gradient) => [
  sumTo(graph, matMul(graph, gradient, swapLast(graph, b!)), a!.shape),
  sumTo(graph, matMul(graph, swapLast(graph, a!), gradient), b!.shape),
]
