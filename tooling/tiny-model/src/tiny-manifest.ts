import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'

// What the evaluator's `ManifestDraft` must hold; repeated here, since the evaluator's own tests build on this package.

/** What the manifest of each kind says. */
export interface TinyManifestBase {
  readonly name: string
  readonly recipe: { readonly name: string; readonly parameters: Readonly<Record<string, unknown>> }
  readonly seed: number
  readonly thresholds: Readonly<Record<ValueId, number>>
  readonly calibration: Readonly<Record<ValueId, { readonly slope: number; readonly intercept: number }>>
  readonly validation: Readonly<
    Record<
      ValueId,
      { readonly tp: number; readonly fp: number; readonly fn: number; readonly tn: number; readonly prior: number }
    >
  >
  readonly dataset: { readonly name: string; readonly sha256: string }
  readonly split: { readonly name: string; readonly sha256: string }
  readonly offDistribution?: {
    readonly limits: Readonly<Record<string, number>>
    readonly within: number
    readonly auroc: Readonly<Record<string, Readonly<Record<string, number>>>>
  }
  readonly licence: string
  readonly attribution: readonly string[]
}

/** What an encoder, or each of twelve, adds. */
export interface TinyEncoderPart {
  readonly head: 'pooler' | 'cls' | 'mean'
  readonly window: { readonly maxTokens: number; readonly join: 'mean' | 'weighted-mean' | 'max' | 'first' }
  readonly lowerCase: boolean
}

/** Its logits' order of labels. */
interface TinyLabels {
  readonly labelOrder: readonly ValueId[]
}

export interface TinyManifest extends TinyManifestBase, TinyEncoderPart, TinyLabels {
  readonly kind: 'encoder'
}

export interface TinyNgramManifest extends TinyManifestBase, TinyLabels {
  readonly kind: 'ngram'
}

export interface TinyBlendManifest extends TinyManifestBase, TinyEncoderPart, TinyLabels {
  readonly kind: 'blend'
  readonly blend: Readonly<Record<ValueId, { readonly encoder: number; readonly ngrams: number }>>
}

export interface TinyBinarySetManifest extends TinyManifestBase, TinyEncoderPart {
  readonly kind: 'binary-set'
  readonly members: Readonly<Record<ValueId, string>>
}

/** The content of a model folder, as `writeModelFolder` of `@valuecsv/evaluator/node` takes it. */
export interface TinyContent<Manifest> {
  readonly manifest: Manifest
  readonly files: Record<string, Uint8Array | string>
}

/** A record with the same entry for each value, or with what `make` gives for it. */
export function forEachValue<T>(make: (id: ValueId) => T): Record<ValueId, T> {
  return Object.fromEntries(VALUE_IDS.map((id) => [id, make(id)])) as Record<ValueId, T>
}

/** Plain sigmoids, threshold 0.5 everywhere. */
export const tinyBase: TinyManifestBase = {
  name: 'tiny',
  recipe: { name: 'small-encoder', parameters: { epochs: 3, learningRate: 1e-4 } },
  seed: 0,
  thresholds: forEachValue(() => 0.5),
  calibration: forEachValue(() => ({ slope: 1, intercept: 0 })),
  validation: forEachValue(() => ({ tp: 1, fp: 0, fn: 0, tn: 1, prior: 0.5 })),
  dataset: { name: 'authored', sha256: 'a'.repeat(64) },
  split: { name: 'clean', sha256: 'b'.repeat(64) },
  licence: 'CC-BY-4.0',
  attribution: ['ValueCSV'],
}

/** Short windows, so that short texts have several. */
export const tinyEncoderPart: TinyEncoderPart = {
  head: 'mean',
  window: { maxTokens: 16, join: 'mean' },
  lowerCase: true,
}
