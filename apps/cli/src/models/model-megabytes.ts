import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isOptionalFile, MANIFEST_FILE, type Manifest } from '@valuecsv/evaluator'

/** What the files of a model take on disk, in 10^6 bytes: those that its manifest lists and no copy may lack. */
export async function modelMegabytes(folder: string, manifest: Manifest): Promise<number> {
  const names = [MANIFEST_FILE, ...Object.keys(manifest.files).filter((name) => !isOptionalFile(name))]
  // Scoring reads no 32-bit weights, which are ten times as large as the rest.
  const sizes = names.map(async (name) => (await stat(join(folder, name)).catch(() => undefined))?.size ?? 0)
  return (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0) / 1e6
}
