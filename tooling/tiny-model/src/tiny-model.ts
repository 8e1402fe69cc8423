import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import { tinyGraphs, tinyTexts } from './tiny-bert.ts'
import { type TinyContent, type TinyManifest, tinyBase, tinyEncoderPart } from './tiny-manifest.ts'

/** What a test wants otherwise. */
export interface TinyModelOptions {
  /** The labels of `config.json`. Default: those of the manifest. */
  readonly configLabels?: readonly ValueId[]
}

/**
 * The content of a model folder with one encoder: a tiny BERT of random but fixed weights, so real files and real scores
 * without a meaning. `changes` go into the manifest.
 */
export function tinyModel(
  changes: Partial<TinyManifest> = {},
  options: TinyModelOptions = {},
): TinyContent<TinyManifest> {
  const manifest: TinyManifest = {
    kind: 'encoder',
    ...tinyBase,
    ...tinyEncoderPart,
    labelOrder: VALUE_IDS,
    ...changes,
  }
  const { configLabels = manifest.labelOrder } = options
  return { manifest, files: { ...tinyTexts(configLabels), ...tinyGraphs(manifest, { labels: 12, seed: 1 }) } }
}
