import type { GraphBuilder } from '../../builder/graph-builder.ts'
import type { Value } from '../../builder/value.ts'
import type { GradientRule } from '../../gradient/gradient-rule.ts'
import { add } from '../arithmetic/add.ts'
import { mul } from '../arithmetic/mul.ts'
import { unary } from '../unary.ts'

/** x·Φ(x) with the exact Gaussian distribution function Φ (Hendrycks and Gimpel 2016; `gelu` of BERT). */
export function gelu(graph: GraphBuilder, x: Value): Value {
  return unary(graph, 'Gelu', x)
}

/** Φ(x) + x·φ(x), with Φ from the error function and φ the Gaussian density. */
export const geluGradient: GradientRule = (graph, { inputs: [x] }, gradient) => {
  const scaled = mul(graph, x!, graph.scalar(Math.SQRT1_2))
  const distribution = add(graph, unary(graph, 'Erf', scaled), graph.scalar(1))
  const exponential = unary(graph, 'Exp', unary(graph, 'Neg', mul(graph, scaled, scaled)))
  const slope = mul(graph, mul(graph, scaled, exponential), graph.scalar(2 / Math.sqrt(Math.PI)))
  return [mul(graph, mul(graph, gradient, graph.scalar(0.5)), add(graph, distribution, slope))]
}
