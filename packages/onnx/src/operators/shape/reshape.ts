import type { GraphBuilder } from '../../builder/graph-builder.ts'
import type { Dimension, Value } from '../../builder/value.ts'
import type { GradientRule } from '../../gradient/gradient-rule.ts'

/** A shape as an int64 tensor; sizes known only at run time are read off the graph's inputs. */
export function shapeTensor(graph: GraphBuilder, shape: readonly Dimension[]): Value {
  if (shape.every((size) => typeof size === 'number')) return graph.integers(...shape)
  const parts = shape.map((size) => (typeof size === 'number' ? graph.integers(size) : graph.dimension(size)))
  return graph.node('Concat', parts, [{ type: 'int64', shape: [shape.length] }], { attributes: { axis: 0 } })[0]!
}

/** The same elements in another shape. One size known only at run time is inferred, more are read off the inputs. */
export function reshape(graph: GraphBuilder, x: Value, shape: readonly Dimension[]): Value {
  const open = shape.filter((size) => typeof size === 'string').length
  const target =
    open === 1
      ? graph.integers(...shape.map((size) => (typeof size === 'number' ? size : -1)))
      : shapeTensor(graph, shape)
  return graph.node('Reshape', [x, target], [{ type: x.type, shape }])[0]!
}

export const reshapeGradient: GradientRule = (graph, node, gradient) => [
  reshape(graph, gradient, node.inputs[0]!.shape),
  undefined,
]
