import { geluGradient } from '../operators/activation/gelu.ts'
import { sigmoidGradient } from '../operators/activation/sigmoid.ts'
import { softmaxGradient } from '../operators/activation/softmax.ts'
import { softplusGradient } from '../operators/activation/softplus.ts'
import { tanhGradient } from '../operators/activation/tanh.ts'
import { addGradient } from '../operators/arithmetic/add.ts'
import { divGradient } from '../operators/arithmetic/div.ts'
import { mulGradient } from '../operators/arithmetic/mul.ts'
import { subGradient } from '../operators/arithmetic/sub.ts'
import { withDerivativeGradient } from '../operators/arithmetic/with-derivative.ts'
import { attentionGradient } from '../operators/linear/attention.ts'
import { gemmGradient } from '../operators/linear/gemm.ts'
import { matMulGradient } from '../operators/linear/mat-mul.ts'
import { layerNormalizationGradient } from '../operators/normalization/layer-normalization.ts'
import { reduceSumGradient } from '../operators/reduction/reduce-sum.ts'
import { gatherGradient } from '../operators/shape/gather.ts'
import { packRowsGradient, padRowsGradient } from '../operators/shape/padded-rows.ts'
import { reshapeGradient } from '../operators/shape/reshape.ts'
import { transposeGradient } from '../operators/shape/transpose.ts'
import type { GradientRule } from './gradient-rule.ts'

/** The backward half of every operator that can be differentiated. */
export const GRADIENT_RULES: Readonly<Record<string, GradientRule>> = {
  Add: addGradient,
  Attention: attentionGradient,
  Div: divGradient,
  Gather: gatherGradient,
  Gelu: geluGradient,
  Gemm: gemmGradient,
  LayerNormalization: layerNormalizationGradient,
  MatMul: matMulGradient,
  Mul: mulGradient,
  PackRows: packRowsGradient,
  PadRows: padRowsGradient,
  ReduceSum: reduceSumGradient,
  Reshape: reshapeGradient,
  Sigmoid: sigmoidGradient,
  Softmax: softmaxGradient,
  Softplus: softplusGradient,
  Sub: subGradient,
  Tanh: tanhGradient,
  Transpose: transposeGradient,
  WithDerivative: withDerivativeGradient,
}
