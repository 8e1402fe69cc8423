import { byValue, VALUE_IDS } from '@valuecsv/taxonomy'
import type { EncoderManifest } from '../src/manifest/manifest.ts'

/** A manifest for tests: identity calibration, threshold 0.5 everywhere, short windows. */
export const sampleDraft: Omit<EncoderManifest, 'schemaVersion' | 'files'> = {
  name: 'sample',
  kind: 'encoder',
  head: 'mean',
  labelOrder: VALUE_IDS,
  recipe: { name: 'small-encoder', parameters: { epochs: 3, learningRate: 1e-4 } },
  seed: 0,
  thresholds: byValue(() => 0.5),
  calibration: byValue(() => ({ slope: 1, intercept: 0 })),
  window: { maxTokens: 16, join: 'mean' },
  lowerCase: true,
  validation: byValue(() => ({ tp: 1, fp: 0, fn: 0, tn: 1, prior: 0.5 })),
  dataset: { name: 'authored', sha256: 'a'.repeat(64) },
  split: { name: 'clean', sha256: 'b'.repeat(64) },
  licence: 'CC-BY-4.0',
  attribution: ['ValueCSV'],
}
