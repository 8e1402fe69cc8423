import type { GraphBuilder } from '../../builder/graph-builder.ts'
import type { Dimension, Value } from '../../builder/value.ts'
import type { GradientRule } from '../../gradient/gradient-rule.ts'
import { expandLike } from '../shape/expand.ts'

/** The shape after a reduction of `axes`. */
function reducedShape(shape: readonly Dimension[], axes: readonly number[], keepDims: boolean): Dimension[] {
  const reduced = new Set(axes.map((axis) => (axis < 0 ? axis + shape.length : axis)))
  return shape.flatMap((size, axis) => (reduced.has(axis) ? (keepDims ? [1] : []) : [size]))
}

/** The sum over `axes`; all axes when none is given. */
export function reduceSum(graph: GraphBuilder, x: Value, axes: readonly number[], keepDims = false): Value {
  const every = axes.length > 0 ? axes : x.shape.map((_, axis) => axis)
  const shape = reducedShape(x.shape, every, keepDims)
  const attributes = { keepdims: keepDims ? 1 : 0 }
  return graph.node('ReduceSum', [x, graph.integers(...every)], [{ type: x.type, shape }], { attributes })[0]!
}

export const reduceSumGradient: GradientRule = (graph, node, gradient) => [expandLike(graph, node, gradient), undefined]
