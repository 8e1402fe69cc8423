import type { ValueId } from '@valuecsv/taxonomy'
import type { OffDistribution } from '../off-distribution/off-distribution.ts'
import type { Calibration, CrossFitting, QuantizationLoss, TestMetrics } from './figures.ts'
import type { Head, WindowRule } from './reading.ts'
import type { ConvertedFrom, TrainingRecord } from './training-record.ts'

/** What every evaluator's manifest `valuecsv.json` says. What is optional in it is so for evaluators that were converted. */
export interface ManifestBase extends Partial<TrainingRecord> {
  readonly schemaVersion: 1
  readonly name: string
  /** Where the weights come from when ValueCSV did not train them; then nothing of `TrainingRecord` is there. */
  readonly converted?: ConvertedFrom
  /** A value is present when its calibrated score is above its threshold. */
  readonly thresholds: Readonly<Record<ValueId, number>>
  readonly calibration: Readonly<Record<ValueId, Calibration>>
  /** Where `calibration`, `thresholds` and `validation` come from cross-fitted predictions and not from a validation part. */
  readonly crossFitting?: CrossFitting
  /** What was found when the calibration was tested; its shape is its method's own. */
  readonly calibrationCheck?: Readonly<Record<string, unknown>>
  /** How it tells texts that are unlike those it was trained on. */
  readonly offDistribution?: OffDistribution
  /** Figures on authored sets that try one ability each, by the name of the set. */
  readonly probes?: Readonly<Record<string, unknown>>
  readonly testMetrics?: TestMetrics
  /** SPDX expression of the weights' licence. */
  readonly licence: string
  /** One line for each work that must be named. */
  readonly attribution: readonly string[]
  /** sha256 (64 hex digits) of each file of the folder by its path, but for the manifest itself, the card README.md and its picture. */
  readonly files: Readonly<Record<string, string>>
}

/** What the manifest of an evaluator with an encoder, or with twelve of them, says beside. */
export interface EncoderPart {
  /** The pretrained model it was trained from. */
  readonly base?: string
  readonly head: Head
  readonly window: WindowRule
  /** Whether texts are lower-cased before they are tokenized. */
  readonly lowerCase: boolean
  readonly quantization?: QuantizationLoss
}

/** An evaluator that is one encoder with a classification head over the twelve values. */
export interface EncoderManifest extends ManifestBase, EncoderPart {
  readonly kind: 'encoder'
  /** The model's own order of labels: which value each column of its logits is. */
  readonly labelOrder: readonly ValueId[]
}

/** An evaluator of linear models over character n-grams, the file `ngrams.bin`: it needs no runtime. */
export interface NgramManifest extends ManifestBase {
  readonly kind: 'ngram'
  /** Which value each label of `ngrams.bin` is. */
  readonly labelOrder: readonly ValueId[]
}

/** How much each part of a blend counts: the joined logit is the sum of weight × logit. */
export interface BlendWeights {
  readonly encoder: number
  readonly ngrams: number
}

/** An evaluator that adds the logits of an encoder and of `ngrams.bin`. */
export interface BlendManifest extends ManifestBase, EncoderPart {
  readonly kind: 'blend'
  /** The order of labels of both the encoder's logits and `ngrams.bin`. */
  readonly labelOrder: readonly ValueId[]
  readonly blend: Readonly<Record<ValueId, BlendWeights>>
}

/** An evaluator of twelve encoders with one logit each. `config.json` and the tokenizer at the root serve all of them. */
export interface BinarySetManifest extends ManifestBase, EncoderPart {
  readonly kind: 'binary-set'
  /** The sub-folder of each value's encoder, for example `members/prosperity`; its graph is `onnx/model_quantized.onnx` in there. */
  readonly members: Readonly<Record<ValueId, string>>
}

/** The manifest of a model folder, told apart by `kind`. */
export type Manifest = EncoderManifest | NgramManifest | BlendManifest | BinarySetManifest

/** The manifest of an evaluator that reads texts with a tokenizer and needs a runtime. */
export type ManifestWithEncoder = Exclude<Manifest, NgramManifest>

type Draft<Kind> = Kind extends Manifest ? Omit<Kind, 'schemaVersion' | 'files'> : never

/** A manifest before its files are known. */
export type ManifestDraft = Draft<Manifest>

/** Name of the manifest in a model folder. */
export const MANIFEST_FILE = 'valuecsv.json'
