import type { GraphBuilder } from '../../builder/graph-builder.ts'
import type { Value } from '../../builder/value.ts'
import type { GradientRule } from '../../gradient/gradient-rule.ts'
import { mul } from './mul.ts'

/** An elementwise function of `x` and its derivative there, both in the shape of `x`. */
export interface FunctionAndDerivative {
  readonly output: Value
  readonly derivative: Value
}

/**
 * An elementwise function of `x` whose derivative is given beside it, where that is shorter than differentiating its
 * parts. `build` adds the nodes; what else it reads takes no gradient.
 */
export function withDerivative(graph: GraphBuilder, x: Value, build: () => FunctionAndDerivative): Value {
  return graph.composite('WithDerivative', [x], () => {
    const { output, derivative } = build()
    return { output, saved: [derivative] }
  })
}

export const withDerivativeGradient: GradientRule = (graph, { saved }, gradient) => [mul(graph, gradient, saved![0]!)]
