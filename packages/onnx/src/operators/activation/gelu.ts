import type { GraphBuilder } from '../../builder/graph-builder.ts'
import type { Value } from '../../builder/value.ts'
import type { GradientRule } from '../../gradient/gradient-rule.ts'
import { add } from '../arithmetic/add.ts'
import { div } from '../arithmetic/div.ts'
import { mul } from '../arithmetic/mul.ts'
import { unary } from '../unary.ts'

/** x·Φ(x) with the exact Gaussian distribution function Φ (Hendrycks and Gimpel 2016; `gelu` of BERT). */
export function gelu(graph: GraphBuilder, x: Value): Value {
  return unary(graph, 'Gelu', x)
}

/** Φ(x) + x·φ(x), with Φ from the error function and φ the Gaussian density. */
export const geluGradient: GradientRule = (graph, { inputs: [x] }, gradient) => {
  const scaled = mul(graph, x!, graph.scalar(Math.SQRT1_2))
  // Between −1 and 1, so it is only halved and moved, in one pass instead of two.
  const halved = { attributes: { alpha: { float: 0.5 }, beta: { float: 0.5 } } }
  const distribution = unary(graph, 'HardSigmoid', unary(graph, 'Erf', scaled), halved)
  const ofSquare = unary(graph, 'Exp', mul(graph, scaled, scaled))
  const slope = mul(graph, div(graph, scaled, ofSquare), graph.scalar(1 / Math.sqrt(Math.PI)))
  return [mul(graph, gradient, add(graph, distribution, slope))]
}
