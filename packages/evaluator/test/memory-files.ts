import { renderModelCard } from '../src/card/render-model-card.ts'
import type { ModelFiles } from '../src/files/model-files.ts'
import { sha256 } from '../src/files/sha256.ts'
import { buildManifest } from '../src/manifest/build-manifest.ts'
import { MANIFEST_FILE } from '../src/manifest/manifest.ts'
import type { ModelFolderContent } from '../src/node/write-model-folder.ts'

/** The content of a model folder as files in memory, the way a browser holds them. */
export async function memoryFiles(content: ModelFolderContent): Promise<ModelFiles> {
  const encoder = new TextEncoder()
  const files = new Map<string, Uint8Array>()
  const digests: Record<string, string> = {}
  for (const [name, data] of Object.entries(content.files)) {
    const bytes = typeof data === 'string' ? encoder.encode(data) : data
    files.set(name, bytes)
    digests[name] = await sha256(bytes)
  }
  const manifest = buildManifest(content.manifest, digests)
  files.set(MANIFEST_FILE, encoder.encode(JSON.stringify(manifest)))
  files.set('README.md', encoder.encode(renderModelCard(manifest)))
  return {
    location: 'memory',
    async read(name) {
      const bytes = files.get(name)
      if (bytes === undefined) throw new Error(`memory/${name}: the file is missing`)
      return bytes
    },
  }
}
