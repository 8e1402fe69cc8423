import type { GraphBuilder, GraphNode } from '../../builder/graph-builder.ts'
import type { Value } from '../../builder/value.ts'
import { reshape, shapeTensor } from './reshape.ts'

/** The gradient of a reduction spread over the shape of the node's first input again. */
export function expandLike(graph: GraphBuilder, node: GraphNode, gradient: Value): Value {
  const input = node.inputs[0]!
  const kept =
    gradient.shape.length === input.shape.length ? gradient : reshape(graph, gradient, reinsert(node, gradient))
  return graph.node('Expand', [kept, shapeTensor(graph, input.shape)], [{ type: input.type, shape: input.shape }])[0]!
}

/** The gradient's shape with a 1 at each axis that the reduction took away. */
function reinsert(node: GraphNode, gradient: Value) {
  const input = node.inputs[0]!
  if (gradient.shape.length === 0) return input.shape.map(() => 1)
  // Axes are taken away from the front or the back; the remaining sizes tell which.
  const missing = input.shape.length - gradient.shape.length
  const front = gradient.shape.every((size, axis) => size === input.shape[axis + missing])
  const ones = Array.from({ length: missing }, () => 1)
  return front ? [...ones, ...gradient.shape] : [...gradient.shape, ...ones]
}
