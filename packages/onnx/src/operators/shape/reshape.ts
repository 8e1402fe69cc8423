import type { GraphBuilder } from '../../builder/graph-builder.ts'
import type { Dimension, Value } from '../../builder/value.ts'
import type { GradientRule } from '../../gradient/gradient-rule.ts'

/** A shape as an int64 tensor; sizes known only at run time are read off the graph's inputs. */
export function shapeTensor(graph: GraphBuilder, shape: readonly Dimension[]): Value {
  if (shape.every((size) => typeof size === 'number')) return graph.integers(...shape)
  const parts = shape.map((size) => (typeof size === 'number' ? graph.integers(size) : graph.dimension(size)))
  return graph.node('Concat', parts, [{ type: 'int64', shape: [shape.length] }], { attributes: { axis: 0 } })[0]!
}

/**
 * The same elements in another shape. Of the sizes known only at run time those that stay in their place are copied and
 * one more is inferred; others are read off the inputs.
 */
export function reshape(graph: GraphBuilder, x: Value, shape: readonly Dimension[]): Value {
  const sizes = shape.map((size, axis) => (typeof size === 'number' ? size : size === x.shape[axis] ? 0 : -1))
  const target = sizes.filter((size) => size === -1).length > 1 ? shapeTensor(graph, shape) : graph.integers(...sizes)
  return graph.node('Reshape', [x, target], [{ type: x.type, shape }])[0]!
}

export const reshapeGradient: GradientRule = (graph, node, gradient) => [
  reshape(graph, gradient, node.inputs[0]!.shape),
  undefined,
]
