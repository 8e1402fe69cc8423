export type { DropoutKind } from './bert/bert-context.ts'
export { type BertConfig, HEADS, type Head, parseBertConfig } from './bert-config.ts'
export type { InferenceModelOptions } from './inference/inference-graph.ts'
export {
  dequantizedModel,
  type InferenceModelFilesOptions,
  inferenceModel,
  inferenceModelFiles,
} from './inference/inference-model.ts'
export { type ParameterShape, WORD_EMBEDDINGS } from './parameters/bert-parameter-shapes.ts'
export {
  type BertParameters,
  type BertParametersOptions,
  bertParameters,
  randomBertParameters,
} from './parameters/bert-parameters.ts'
export {
  type CheckpointParameters,
  type CheckpointParametersOptions,
  checkpointParameters,
} from './parameters/checkpoint-parameters.ts'
export { foldOutputPairs } from './parameters/fold-output-pairs.ts'
export type { ModelParametersOptions } from './parameters/model-parameters.ts'
export type { Loss } from './training/classification-loss.ts'
export type { OptimizerConstants } from './training/optimizer-update.ts'
export {
  type DropoutMask,
  stateNames,
  type TrainingModel,
  type TrainingModelOptions,
  trainingModel,
} from './training/training-model.ts'
