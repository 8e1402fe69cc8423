import { entryFiles } from '../repository/workspace/entry-files.ts'
import type { Manifest } from '../repository/workspace/manifest.ts'
import type { WorkspacePackage } from '../repository/workspace/workspace-package.ts'

/** A package made up for a test: its manifest and its files, as text by path inside the folder. */
export function testingPackage(
  manifest: Manifest & { readonly name: string },
  files: Readonly<Record<string, string>> = {},
): WorkspacePackage {
  const folder = `packages/${manifest.name.replace('@valuecsv/', '')}`
  const exports = manifest.exports ?? { '.': { '@valuecsv/source': './src/index.ts' } }
  const code = Object.entries(files).map(([path, text]) => ({ path: `${folder}/${path}`, text }))
  const complete = { ...manifest, exports }
  return { folder, name: manifest.name, manifest: complete, files: code, entries: entryFiles(folder, complete, code) }
}
