import type { GraphBuilder } from '../../builder/graph-builder.ts'
import type { Dimension, Value } from '../../builder/value.ts'
import { reduceSum } from '../reduction/reduce-sum.ts'

/** The gradient of an operand that was broadcast: summed over the axes along which it was repeated. */
export function sumTo(graph: GraphBuilder, gradient: Value, shape: readonly Dimension[]): Value {
  const missing = gradient.shape.length - shape.length
  const leading = Array.from({ length: missing }, (_, axis) => axis)
  const summed = leading.length > 0 ? reduceSum(graph, gradient, leading) : gradient
  const repeated = shape.flatMap((size, axis) => (size === 1 && summed.shape[axis] !== 1 ? [axis] : []))
  return repeated.length > 0 ? reduceSum(graph, summed, repeated, true) : summed
}
