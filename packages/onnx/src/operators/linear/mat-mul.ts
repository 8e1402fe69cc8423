import type { GraphBuilder } from '../../builder/graph-builder.ts'
import type { Value } from '../../builder/value.ts'
import type { GradientRule } from '../../gradient/gradient-rule.ts'
import { sumTo } from '../arithmetic/sum-to.ts'
import { broadcastShape } from '../shape/broadcast.ts'
import { transpose } from '../shape/transpose.ts'

/** The matrix product of the last two axes; axes before them broadcast. */
export function matMul(graph: GraphBuilder, a: Value, b: Value): Value {
  const shape = [...broadcastShape(a.shape.slice(0, -2), b.shape.slice(0, -2)), a.shape.at(-2)!, b.shape.at(-1)!]
  return graph.node('MatMul', [a, b], [{ type: a.type, shape }])[0]!
}

/** The last two axes swapped. */
function swapped(graph: GraphBuilder, x: Value): Value {
  const axes = x.shape.map((_, axis) => axis)
  return transpose(graph, x, [...axes.slice(0, -2), axes.at(-1)!, axes.at(-2)!])
}

export const matMulGradient: GradientRule = (graph, { inputs: [a, b] }, gradient) => [
  sumTo(graph, matMul(graph, gradient, swapped(graph, b!)), a!.shape),
  sumTo(graph, matMul(graph, swapped(graph, a!), gradient), b!.shape),
]
