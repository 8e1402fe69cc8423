import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'

/** What the evaluator's `ManifestDraft` must hold; repeated here, since the evaluator's own tests build on this package. */
export interface TinyManifest {
  readonly name: string
  readonly kind: 'encoder'
  readonly head: 'pooler' | 'cls' | 'mean'
  readonly labelOrder: readonly ValueId[]
  readonly recipe: { readonly name: string; readonly parameters: Readonly<Record<string, unknown>> }
  readonly seed: number
  readonly thresholds: Readonly<Record<ValueId, number>>
  readonly calibration: Readonly<Record<ValueId, { readonly slope: number; readonly intercept: number }>>
  readonly window: { readonly maxTokens: number; readonly join: 'mean' | 'weighted-mean' | 'max' | 'first' }
  readonly lowerCase: boolean
  readonly validation: Readonly<
    Record<
      ValueId,
      { readonly tp: number; readonly fp: number; readonly fn: number; readonly tn: number; readonly prior: number }
    >
  >
  readonly dataset: { readonly name: string; readonly sha256: string }
  readonly split: { readonly name: string; readonly sha256: string }
  readonly licence: string
  readonly attribution: readonly string[]
}

function byValue<T>(entry: T): Record<ValueId, T> {
  return Object.fromEntries(VALUE_IDS.map((id) => [id, entry])) as Record<ValueId, T>
}

/** The manifest of the tiny model before its files are known: plain sigmoids, threshold 0.5 everywhere, short windows. */
export const tinyManifest: TinyManifest = {
  name: 'tiny',
  kind: 'encoder',
  head: 'mean',
  labelOrder: VALUE_IDS,
  recipe: { name: 'small-encoder', parameters: { epochs: 3, learningRate: 1e-4 } },
  seed: 0,
  thresholds: byValue(0.5),
  calibration: byValue({ slope: 1, intercept: 0 }),
  window: { maxTokens: 16, join: 'mean' },
  lowerCase: true,
  validation: byValue({ tp: 1, fp: 0, fn: 0, tn: 1, prior: 0.5 }),
  dataset: { name: 'authored', sha256: 'a'.repeat(64) },
  split: { name: 'clean', sha256: 'b'.repeat(64) },
  licence: 'CC-BY-4.0',
  attribution: ['ValueCSV'],
}
