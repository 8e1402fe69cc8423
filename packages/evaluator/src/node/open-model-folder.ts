import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ValueCsvError } from '@valuecsv/errors'
import { isOptionalFile } from '../files/is-optional-file.ts'
import type { ModelFiles } from '../files/model-files.ts'
import { type ReadManifest, readManifest } from '../files/read-manifest.ts'
import { readVerified } from '../files/read-verified.ts'
import { MANIFEST_FILE } from '../manifest/manifest.ts'

/** A model folder whose files are all there, with the digests that its manifest says. */
export interface ModelFolder extends ModelFiles, ReadManifest {}

/**
 * Opens the model folder at `folder`, a path or a `file:` URL, and checks the digest of every file that its manifest
 * lists; optional ones (`isOptionalFile`) may be missing. Errors name the file: `evaluator/not-a-model-folder`,
 * `evaluator/file-missing`, `evaluator/digest-mismatch`, and those of `parseManifest`.
 */
export async function openModelFolder(folder: string | URL): Promise<ModelFolder> {
  const path = (folder instanceof URL ? fileURLToPath(folder) : folder).replace(/(?<=.)[/\\]+$/, '')
  const files: ModelFiles = { location: path, read: (name) => readModelFile(path, name) }
  const { manifest, digest } = await readManifest(files)
  for (const name of Object.keys(manifest.files)) {
    if (isOptionalFile(name) && !existsSync(join(path, name))) continue
    await readVerified(files, manifest, name)
  }
  return { ...files, manifest, digest }
}

async function readModelFile(folder: string, name: string): Promise<Uint8Array> {
  try {
    // A plain array of bytes: a Buffer's own methods differ from what the interface promises.
    const { buffer, byteOffset, length } = await readFile(join(folder, name))
    return new Uint8Array(buffer, byteOffset, length)
  } catch (cause) {
    const isMissing = ['ENOENT', 'ENOTDIR'].includes((cause as NodeJS.ErrnoException).code ?? '')
    if (isMissing && name === MANIFEST_FILE) {
      throw new ValueCsvError('evaluator/not-a-model-folder', `${folder}: expected a model folder with ${name}`, {
        cause,
        hint: 'Name csv-small or a folder that valuecsv train wrote.',
      })
    }
    throw new ValueCsvError(
      isMissing ? 'evaluator/file-missing' : 'evaluator/file-unreadable',
      `${join(folder, name)}: ${isMissing ? 'the file is missing' : (cause as Error).message}`,
      { cause },
    )
  }
}
