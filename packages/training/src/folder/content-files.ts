import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ValueCsvError } from '@valuecsv/errors'
import { buildManifest, type ModelFiles, sha256 } from '@valuecsv/evaluator'
import type { ModelFolderContent } from '@valuecsv/evaluator/node'

/**
 * The files of a model folder that has not been written, so that the model can be opened as it will be. Those that the
 * content names as `present` are read from `folder`.
 */
export async function contentFiles(
  { manifest, files, present = {} }: ModelFolderContent,
  folder?: string,
): Promise<ModelFiles> {
  const utf8 = new TextEncoder()
  const known = new Map(
    Object.entries(files).map(([path, data]) => [path, typeof data === 'string' ? utf8.encode(data) : data]),
  )
  const digests: Record<string, string> = { ...present }
  for (const [path, bytes] of known) digests[path] = await sha256(bytes)
  known.set('valuecsv.json', utf8.encode(JSON.stringify(buildManifest(manifest, digests))))
  return {
    location: manifest.name,
    async read(name) {
      const bytes = known.get(name)
      if (bytes === undefined && folder !== undefined && Object.hasOwn(present, name))
        return readFile(join(folder, name))
      if (bytes === undefined) throw new ValueCsvError('training/file-missing', `${manifest.name} has no ${name}`)
      return bytes
    },
  }
}
