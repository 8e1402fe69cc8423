import * as v from 'valibot'
import type { OffDistribution } from '../off-distribution/off-distribution.ts'
import type { Calibration, CrossFitting, Estimate, QuantizationLoss, TestMetrics, ValidationCounts } from './figures.ts'
import { finite, forEachValue, share, text, wholeFrom } from './schema-parts.ts'

export const calibration = v.object({ slope: finite, intercept: finite }) satisfies v.GenericSchema<
  unknown,
  Calibration
>

export const validationCounts = v.object({
  tp: wholeFrom(0),
  fp: wholeFrom(0),
  fn: wholeFrom(0),
  tn: wholeFrom(0),
  meanScorePositives: v.exactOptional(share),
  meanScoreNegatives: v.exactOptional(share),
  deviationPositives: v.exactOptional(share),
  deviationNegatives: v.exactOptional(share),
  prior: share,
}) satisfies v.GenericSchema<unknown, ValidationCounts>

const estimates = v.record(
  v.string(),
  v.object({
    value: v.exactOptional(finite),
    low: v.exactOptional(finite),
    high: v.exactOptional(finite),
  }) satisfies v.GenericSchema<unknown, Estimate>,
)

export const testMetrics = v.object({
  texts: wholeFrom(0),
  interval: v.object({ method: text, level: share, samples: wholeFrom(0), seed: finite }),
  overall: estimates,
  perValue: forEachValue(estimates),
}) satisfies v.GenericSchema<unknown, TestMetrics>

export const quantizationLoss = v.object({
  texts: wholeFrom(0),
  meanAbsoluteDifference: share,
  maxAbsoluteDifference: share,
  mAP: v.exactOptional(v.object({ int8: share, fp32: share })),
}) satisfies v.GenericSchema<unknown, QuantizationLoss>

const numbersBySignal = v.object({
  distance: v.exactOptional(finite),
  energy: v.exactOptional(finite),
  rarity: v.exactOptional(finite),
  length: v.exactOptional(finite),
})

const sharesByKind = v.record(v.string(), share)

export const offDistribution = v.object({
  limits: numbersBySignal,
  within: share,
  auroc: v.object({
    distance: v.exactOptional(sharesByKind),
    energy: v.exactOptional(sharesByKind),
    rarity: v.exactOptional(sharesByKind),
    length: v.exactOptional(sharesByKind),
  }),
}) satisfies v.GenericSchema<unknown, OffDistribution>

export const crossFitting = v.object({
  folds: wholeFrom(2),
  seed: finite,
  alignedTexts: v.exactOptional(wholeFrom(1)),
}) satisfies v.GenericSchema<unknown, CrossFitting>
