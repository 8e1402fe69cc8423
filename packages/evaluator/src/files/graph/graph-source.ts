import { ValueCsvError } from '@valuecsv/errors'
import type { Manifest } from '../../manifest/manifest.ts'
import type { ModelFiles } from '../model-files.ts'
import { readVerified } from '../read-verified.ts'

/**
 * What a runtime opens for the graph in the file `name`: its bytes, or its path where its weights are too large for one
 * file and lie beside it, in `name` with `_data` behind it. Errors: those of `readVerified`;
 * `evaluator/weights-in-second-file` where the model is not in a folder of this machine.
 */
export async function graphSource(files: ModelFiles, manifest: Manifest, name: string): Promise<Uint8Array | string> {
  const bytes = await readVerified(files, manifest, name)
  if (!Object.hasOwn(manifest.files, `${name}_data`)) return bytes
  const path = files.path?.(name)
  if (path !== undefined) return path
  throw new ValueCsvError(
    'evaluator/weights-in-second-file',
    `${files.location}/${name}: its weights lie in ${name}_data, which only a model in a folder can have`,
    { hint: 'Use the 8-bit weights.' },
  )
}
