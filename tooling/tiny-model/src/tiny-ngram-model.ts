import { VALUE_IDS } from '@valuecsv/taxonomy'
import { type TinyContent, type TinyNgramManifest, tinyBase } from './tiny-manifest.ts'
import { tinyNgrams } from './tiny-ngrams.ts'

/** The content of a model folder with n-grams alone. `changes` go into the manifest. */
export function tinyNgramModel(changes: Partial<TinyNgramManifest> = {}): TinyContent<TinyNgramManifest> {
  const manifest: TinyNgramManifest = { kind: 'ngram', ...tinyBase, labelOrder: VALUE_IDS, ...changes }
  return { manifest, files: { 'ngrams.bin': tinyNgrams(manifest.labelOrder.length) } }
}
