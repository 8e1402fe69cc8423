import { dequantizedModel, parseBertConfig } from '@valuecsv/encoder'
import type { ManifestWithEncoder } from '../../manifest/manifest.ts'
import type { ModelFiles } from '../model-files.ts'
import { readJson } from '../read-json.ts'
import { readVerified } from '../read-verified.ts'

/**
 * The bytes of a graph like the one with 8-bit weights in the file `name`, with the same weights as 32-bit numbers and
 * nothing that WebGPU could not run. Errors: those of `readVerified`, `parseBertConfig` and `dequantizedModel`.
 */
export async function dequantizedGraph(
  files: ModelFiles,
  manifest: ManifestWithEncoder,
  name: string,
): Promise<Uint8Array> {
  const source = `${files.location}/config.json`
  const config = parseBertConfig(readJson(await readVerified(files, manifest, 'config.json'), source), source)
  const bytes = await readVerified(files, manifest, name)
  return dequantizedModel(bytes, config, { head: manifest.head, file: `${files.location}/${name}` })
}
