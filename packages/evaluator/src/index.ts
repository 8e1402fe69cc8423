export { batchFeeds } from './batches/batch-feeds.ts'
export { type BatchLimits, planBatches } from './batches/plan-batches.ts'
export { cardFiles } from './card/card-files.ts'
export { renderModelCard } from './card/render-model-card.ts'
export { createEvaluator, type EvaluatorOptions } from './create-evaluator.ts'
export type { Evaluator } from './evaluator.ts'
export type { EvidenceSpan } from './evidence/choose-evidence.ts'
export { type ExplainOptions, type Explanation, explainText } from './evidence/explain-text.ts'
export type { Precision } from './files/graph/graph-files.ts'
export { isOptionalFile } from './files/is-optional-file.ts'
export { SUBSPACE_FILE } from './files/load-subspace.ts'
export type { ModelFiles } from './files/model-files.ts'
export { type ReadManifest, readManifest } from './files/read-manifest.ts'
export { sha256 } from './files/sha256.ts'
export { buildManifest } from './manifest/build-manifest.ts'
export type {
  Calibration,
  CrossFitting,
  Estimate,
  QuantizationLoss,
  TestMetrics,
  ValidationCounts,
} from './manifest/figures.ts'
export {
  type BinarySetManifest,
  type BlendManifest,
  type BlendWeights,
  type EncoderManifest,
  type EncoderPart,
  MANIFEST_FILE,
  type Manifest,
  type ManifestBase,
  type ManifestDraft,
  type ManifestWithEncoder,
  type NgramManifest,
} from './manifest/manifest.ts'
export { parseManifest } from './manifest/parse-manifest.ts'
export type { Head, WindowJoin, WindowRule } from './manifest/reading.ts'
export { type ConvertedFrom, type TrainingRecord, trainingRecord } from './manifest/training-record.ts'
export {
  OFF_DISTRIBUTION_SIGNALS,
  type OffDistribution,
  type OffDistributionNumbers,
  type OffDistributionSignal,
} from './off-distribution/off-distribution.ts'
export { offDistributionSignals, type ReadText } from './off-distribution/off-distribution-signals.ts'
export { decodeSubspace, encodeSubspace, type Subspace } from './off-distribution/subspace.ts'
export type { ScoredText, ScoreManyOptions, ScoreOptions, ScoreProgress, TextRecord } from './scored-text.ts'
export { type ValueScores, valueScores } from './scoring/value-scores.ts'
export type { TextFeatures } from './sources/logit-source.ts'
