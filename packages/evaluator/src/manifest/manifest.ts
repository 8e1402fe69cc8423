import type { ValueId } from '@valuecsv/taxonomy'

/** How a text's vector is taken from the encoder's last layer: BERT's pooler, the first token, or the mean of all tokens. */
export type Head = 'pooler' | 'cls' | 'mean'

/**
 * How the logits of the windows of one long text become one row: their mean, their mean weighted by tokens, the
 * largest of each value, or the first window alone (the rest of the text is then unseen, as in the original scripts).
 */
export type WindowJoin = 'mean' | 'weighted-mean' | 'max' | 'first'

/** How long texts are read. */
export interface WindowRule {
  /** Tokens of a window, `[CLS]` and `[SEP]` included. */
  readonly maxTokens: number
  readonly join: WindowJoin
}

/** Platt calibration of one value: p = 1 / (1 + exp(-(slope · logit + intercept))). Slope 1 and intercept 0 leave the sigmoid as it is. */
export interface Calibration {
  readonly slope: number
  readonly intercept: number
}

/** What one value's scores did on the validation part: counts at its threshold, for corrected estimates of shares and means. */
export interface ValidationCounts {
  readonly tp: number
  readonly fp: number
  readonly fn: number
  readonly tn: number
  /** Mean calibrated score of the texts with the value; absent when there is none. */
  readonly meanScorePositives?: number
  /** Mean calibrated score of the texts without the value; absent when there is none. */
  readonly meanScoreNegatives?: number
  /** Share of the training texts with the value. */
  readonly prior: number
}

/** A figure with its interval; each number is absent where it is undefined. */
export interface Estimate {
  readonly value?: number
  readonly low?: number
  readonly high?: number
}

/** Figures on the test part. */
export interface TestMetrics {
  readonly texts: number
  /** How `low` and `high` were found. */
  readonly interval: {
    readonly method: string
    readonly level: number
    readonly samples: number
    readonly seed: number
  }
  /** By the name of the metric, for example `microF1`, `mAP`. */
  readonly overall: Readonly<Record<string, Estimate>>
  /** For each value, by the name of the metric, for example `f1`, `averagePrecision`. */
  readonly perValue: Readonly<Record<ValueId, Readonly<Record<string, Estimate>>>>
}

/** What int8 weights changed against fp32, as differences of uncalibrated probabilities. */
export interface QuantizationLoss {
  readonly texts: number
  readonly meanAbsoluteDifference: number
  readonly maxAbsoluteDifference: number
}

/** The manifest `valuecsv.json` of an evaluator that is one encoder with a classification head. */
export interface EncoderManifest {
  readonly schemaVersion: 1
  readonly kind: 'encoder'
  readonly name: string
  /** The pretrained model it was trained from. */
  readonly base?: string
  readonly head: Head
  /** The model's own order of labels: which value each column of its logits is. */
  readonly labelOrder: readonly ValueId[]
  /** How it was trained; `parameters` are the recipe's own, as JSON. */
  readonly recipe: { readonly name: string; readonly parameters: Readonly<Record<string, unknown>> }
  readonly seed: number
  /** A value is present when its calibrated score is above its threshold. */
  readonly thresholds: Readonly<Record<ValueId, number>>
  readonly calibration: Readonly<Record<ValueId, Calibration>>
  readonly window: WindowRule
  /** Whether texts are lower-cased before they are tokenized. */
  readonly lowerCase: boolean
  readonly validation: Readonly<Record<ValueId, ValidationCounts>>
  /** What tells texts unlike the training texts; its shape is its method's own. */
  readonly offDistribution?: Readonly<Record<string, unknown>>
  readonly quantization?: QuantizationLoss
  /** Names and sha256 (64 hex digits) of what it was trained on. */
  readonly dataset: { readonly name: string; readonly sha256: string }
  readonly split: { readonly name: string; readonly sha256: string }
  readonly testMetrics?: TestMetrics
  /** SPDX expression of the weights' licence. */
  readonly licence: string
  /** One line for each work that must be named. */
  readonly attribution: readonly string[]
  /** sha256 (64 hex digits) of each file of the folder by its path, but for the manifest itself and the card README.md. */
  readonly files: Readonly<Record<string, string>>
}

/** The manifest of a model folder, told apart by `kind`. */
export type Manifest = EncoderManifest

/** A manifest before its files are known. */
export type ManifestDraft = Omit<EncoderManifest, 'schemaVersion' | 'files'>

/** Name of the manifest in a model folder. */
export const MANIFEST_FILE = 'valuecsv.json'
