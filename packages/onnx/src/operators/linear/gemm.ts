import type { GraphBuilder } from '../../builder/graph-builder.ts'
import type { Value } from '../../builder/value.ts'
import type { GradientRule } from '../../gradient/gradient-rule.ts'
import { reduceSum } from '../reduction/reduce-sum.ts'
import { checkInnerSizes } from './check-inner-sizes.ts'

export interface GemmOptions {
  readonly transposeA?: boolean
  readonly transposeB?: boolean
  /** A row that is added to each row of the product. */
  readonly bias?: Value
}

/** The product of two matrices, either taken transposed, plus a bias. */
export function gemm(graph: GraphBuilder, a: Value, b: Value, options: GemmOptions = {}): Value {
  const { transposeA = false, transposeB = false, bias } = options
  checkInnerSizes(a, b, a.shape[transposeA ? 0 : 1], b.shape[transposeB ? 1 : 0])
  const shape = [a.shape[transposeA ? 1 : 0]!, b.shape[transposeB ? 0 : 1]!]
  const inputs = bias === undefined ? [a, b] : [a, b, bias]
  const attributes = { transA: transposeA ? 1 : 0, transB: transposeB ? 1 : 0 }
  return graph.node('Gemm', inputs, [{ type: a.type, shape }], { attributes })[0]!
}

export const gemmGradient: GradientRule = (graph, { inputs: [a, b, bias], attributes }, gradient) => {
  const transposeA = attributes.transA === 1
  const transposeB = attributes.transB === 1
  return [
    transposeA
      ? gemm(graph, b!, gradient, { transposeA: transposeB, transposeB: true })
      : gemm(graph, gradient, b!, { transposeB: !transposeB }),
    transposeB
      ? gemm(graph, gradient, a!, { transposeA: true, transposeB: transposeA })
      : gemm(graph, a!, gradient, { transposeA: !transposeA }),
    bias === undefined ? undefined : reduceSum(graph, gradient, [0]),
  ]
}
