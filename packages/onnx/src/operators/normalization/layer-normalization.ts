import type { GraphBuilder } from '../../builder/graph-builder.ts'
import { knownDimension, type Value } from '../../builder/value.ts'
import type { GradientRule } from '../../gradient/gradient-rule.ts'
import { mul } from '../arithmetic/mul.ts'
import { sub } from '../arithmetic/sub.ts'
import { matMul } from '../linear/mat-mul.ts'
import { reduceSum } from '../reduction/reduce-sum.ts'
import { reshape } from '../shape/reshape.ts'

/** Layer normalization over the last axis (Ba, Kiros and Hinton 2016) with a learned scale and shift. */
export function layerNormalization(graph: GraphBuilder, x: Value, scale: Value, shift: Value, epsilon: number): Value {
  const statistic = { type: x.type, shape: [...x.shape.slice(0, -1), 1] }
  return graph.node('LayerNormalization', [x, scale, shift], [{ type: x.type, shape: x.shape }, statistic, statistic], {
    attributes: { axis: -1, epsilon: { float: epsilon } },
  })[0]!
}

/**
 * With x̂ the normalized input and g the gradient of the output: the two means over the last axis are products with the
 * scale as a column, which saves a pass over the whole tensor each.
 */
export const layerNormalizationGradient: GradientRule = (graph, node, gradient) => {
  const [x, scale] = node.inputs as [Value, Value]
  const [, mean, inverseDeviation] = node.outputs as [Value, Value, Value]
  const width = knownDimension(x, -1)
  const column = mul(graph, reshape(graph, scale, [width, 1]), graph.scalar(1 / width))
  const normalized = mul(graph, sub(graph, x, mean), inverseDeviation)
  const product = mul(graph, gradient, normalized)
  const centred = sub(graph, mul(graph, gradient, scale), matMul(graph, gradient, column))
  const orthogonal = sub(graph, centred, mul(graph, normalized, matMul(graph, product, column)))
  const leading = x.shape.slice(0, -1).map((_, axis) => axis)
  return [
    mul(graph, orthogonal, inverseDeviation),
    reduceSum(graph, product, leading),
    reduceSum(graph, gradient, leading),
  ]
}
