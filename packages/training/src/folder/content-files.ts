import { ValueCsvError } from '@valuecsv/errors'
import { buildManifest, type ModelFiles, sha256 } from '@valuecsv/evaluator'
import type { ModelFolderContent } from '@valuecsv/evaluator/node'

/** The files of a model folder that has not been written, so that the model can be opened as it will be. */
export async function contentFiles({ manifest, files }: ModelFolderContent): Promise<ModelFiles> {
  const utf8 = new TextEncoder()
  const known = new Map(
    Object.entries(files).map(([path, data]) => [path, typeof data === 'string' ? utf8.encode(data) : data]),
  )
  const digests: Record<string, string> = {}
  for (const [path, bytes] of known) digests[path] = await sha256(bytes)
  known.set('valuecsv.json', utf8.encode(JSON.stringify(buildManifest(manifest, digests))))
  return {
    location: manifest.name,
    async read(name) {
      const bytes = known.get(name)
      if (bytes === undefined) throw new ValueCsvError('training/file-missing', `${manifest.name} has no ${name}.`)
      return bytes
    },
  }
}
