import { forEachValue, type TinyBlendManifest, type TinyContent } from './tiny-manifest.ts'
import { tinyModel } from './tiny-model.ts'
import { tinyNgrams } from './tiny-ngrams.ts'

/** The content of a model folder with the encoder of `tinyModel` and the n-grams of `tinyNgramModel`. */
export function tinyBlend(changes: Partial<TinyBlendManifest> = {}): TinyContent<TinyBlendManifest> {
  const { kind: _, ...encoder } = changes
  const { manifest, files } = tinyModel(encoder)
  return {
    manifest: {
      ...manifest,
      blend: forEachValue(() => ({ encoder: 0.75, ngrams: 0.5 })),
      ...changes,
      kind: 'blend',
    },
    files: { ...files, 'ngrams.bin': tinyNgrams(manifest.labelOrder.length) },
  }
}
