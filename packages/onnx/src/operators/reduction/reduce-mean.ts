import type { GraphBuilder } from '../../builder/graph-builder.ts'
import { knownDimension, type Value } from '../../builder/value.ts'
import type { GradientRule } from '../../gradient/gradient-rule.ts'
import { mul } from '../arithmetic/mul.ts'
import { expandLike } from '../shape/expand.ts'
import { reducedShape } from './reduce-sum.ts'

/** The mean over the last axis, whose size must be fixed; the axis stays with size 1. */
export function reduceMeanLast(graph: GraphBuilder, x: Value): Value {
  const shape = reducedShape(x.shape, [-1], true)
  return graph.node('ReduceMean', [x, graph.integers(-1)], [{ type: x.type, shape }], {
    attributes: { keepdims: 1 },
  })[0]!
}

export const reduceMeanGradient: GradientRule = (graph, node, gradient) => {
  const count = knownDimension(node.inputs[0]!, -1)
  return [expandLike(graph, node, mul(graph, gradient, graph.scalar(1 / count))), undefined]
}
