import type { GraphBuilder } from '../../builder/graph-builder.ts'
import type { Value } from '../../builder/value.ts'
import type { GradientRule } from '../../gradient/gradient-rule.ts'

/** Axis `i` of the result is axis `permutation[i]` of `x`. */
export function transpose(graph: GraphBuilder, x: Value, permutation: readonly number[]): Value {
  const shape = permutation.map((axis) => x.shape[axis]!)
  return graph.node('Transpose', [x], [{ type: x.type, shape }], { attributes: { perm: permutation } })[0]!
}

export const transposeGradient: GradientRule = (graph, node, gradient) => {
  const permutation = node.attributes.perm as readonly number[]
  const inverse = permutation.map((_, axis) => permutation.indexOf(axis))
  return [transpose(graph, gradient, inverse)]
}
