export {
  GraphBuilder,
  type GraphNode,
  type NodeOptions,
  OPERATOR_SETS,
  type OutputShape,
} from './builder/graph-builder.ts'
export { type Dimension, knownDimension, type Value } from './builder/value.ts'
export { differentiate } from './gradient/differentiate.ts'
export type { GradientRule } from './gradient/gradient-rule.ts'
export { GRADIENT_RULES } from './gradient/gradient-rules.ts'
export { decodeModel } from './model/decode-model.ts'
export { encodeModel } from './model/encode-model.ts'
export type { AttributeValue, OnnxModel, OnnxNode, OnnxValueInfo } from './model/onnx-model.ts'
export { gelu } from './operators/activation/gelu.ts'
export { sigmoid } from './operators/activation/sigmoid.ts'
export { softmax } from './operators/activation/softmax.ts'
export { softplus } from './operators/activation/softplus.ts'
export { tanh } from './operators/activation/tanh.ts'
export { add } from './operators/arithmetic/add.ts'
export { div } from './operators/arithmetic/div.ts'
export { mul } from './operators/arithmetic/mul.ts'
export { sub } from './operators/arithmetic/sub.ts'
export { type GemmOptions, gemm } from './operators/linear/gemm.ts'
export { matMul } from './operators/linear/mat-mul.ts'
export { layerNormalization } from './operators/normalization/layer-normalization.ts'
export { reduceMeanLast } from './operators/reduction/reduce-mean.ts'
export { reduceSum } from './operators/reduction/reduce-sum.ts'
export { gather } from './operators/shape/gather.ts'
export { reshape, shapeTensor } from './operators/shape/reshape.ts'
export { scatterAddRows } from './operators/shape/scatter-add-rows.ts'
export { transpose } from './operators/shape/transpose.ts'
export { unary } from './operators/unary.ts'
