import { quoted, ValueCsvError } from '@valuecsv/errors'
import type { Runtime } from '@valuecsv/runtime'
import { loadNgrams } from '../files/load-ngrams.ts'
import type { ModelFiles } from '../files/model-files.ts'
import type { BlendManifest, Manifest, NgramManifest } from '../manifest/manifest.ts'
import { blendSource } from './blend-source.ts'
import type { LogitSource } from './logit-source.ts'
import { type NgramParts, ngramSource } from './ngram-source.ts'
import type { OpenEncodersOptions } from './open-encoders.ts'
import { valueColumns } from './value-columns.ts'

/** How the parts of a model run; n-grams need none of it. */
export interface OpenSourceOptions extends Omit<OpenEncodersOptions, 'runtime'> {
  readonly runtime: Runtime | undefined
}

/** Loads what the kind of a model needs, and nothing else. Error: `evaluator/runtime-missing`, and those of loading. */
export async function openSource(
  files: ModelFiles,
  manifest: Manifest,
  options: OpenSourceOptions,
): Promise<LogitSource> {
  if (manifest.kind === 'ngram') {
    const { device, onNotice } = options
    if (device !== undefined && device !== 'auto' && device !== 'cpu') {
      const message = `${quoted(manifest.name)} is made of n-grams, which have no use for ${device}: it runs on the processor`
      onNotice?.({ code: 'evaluator/device-unused', message })
    }
    return ngramSource(await openNgrams(files, manifest))
  }
  const { runtime } = options
  if (runtime === undefined) {
    throw new ValueCsvError('evaluator/runtime-missing', `${files.location}: a ${manifest.kind} needs a runtime`, {
      hint: 'Give createEvaluator a runtime: createNodeRuntime() of @valuecsv/runtime-node, for example.',
    })
  }
  const { openEncoders } = await import('./open-encoders.ts')
  if (manifest.kind !== 'blend') return openEncoders(files, manifest, { ...options, runtime })
  // The n-grams first: they are small, and what is wrong with them is told before a large graph is loaded.
  const ngrams = await openNgrams(files, manifest)
  return blendSource(await openEncoders(files, manifest, { ...options, runtime }), ngrams, manifest.blend)
}

async function openNgrams(files: ModelFiles, manifest: NgramManifest | BlendManifest): Promise<NgramParts> {
  return { model: await loadNgrams(files, manifest), columns: valueColumns(manifest.labelOrder) }
}
