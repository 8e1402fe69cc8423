import type { GraphBuilder } from '../../builder/graph-builder.ts'
import type { Dimension, Value } from '../../builder/value.ts'
import type { GradientRule } from '../../gradient/gradient-rule.ts'
import { reshape, shapeTensor } from '../shape/reshape.ts'

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

/** The gradient with the axes that were summed, spread over them. */
export const reduceSumGradient: GradientRule = (graph, node, gradient) => {
  const [input, axes] = node.inputs as [Value, Value]
  const kept = reducedShape(input.shape, Array.from(graph.tensorOf(axes)!.data, Number), true)
  const aligned = gradient.shape.length === kept.length ? gradient : reshape(graph, gradient, kept)
  const outputs = [{ type: input.type, shape: input.shape }]
  return [graph.node('Expand', [aligned, shapeTensor(graph, input.shape)], outputs)[0]!, undefined]
}
