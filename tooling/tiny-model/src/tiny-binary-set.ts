import { VALUE_IDS } from '@valuecsv/taxonomy'
import { tinyGraphs, tinyTexts } from './tiny-bert.ts'
import {
  forEachValue,
  type TinyBinarySetManifest,
  type TinyContent,
  tinyBase,
  tinyEncoderPart,
} from './tiny-manifest.ts'

/** The content of a model folder with twelve tiny encoders of one logit each, all different. */
export function tinyBinarySet(changes: Partial<TinyBinarySetManifest> = {}): TinyContent<TinyBinarySetManifest> {
  const manifest: TinyBinarySetManifest = {
    kind: 'binary-set',
    ...tinyBase,
    ...tinyEncoderPart,
    members: forEachValue((id) => `members/${id}`),
    ...changes,
  }
  const graphs = VALUE_IDS.map((id, index) =>
    tinyGraphs(manifest, { labels: 1, seed: 10 + index, folder: `${manifest.members[id]}/` }),
  )
  return { manifest, files: Object.assign({}, tinyTexts([]), ...graphs) }
}
