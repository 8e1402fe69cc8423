import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { systemErrorText, ValueCsvError } from '@valuecsv/errors'
import { isOptionalFile } from '../files/is-optional-file.ts'
import type { ModelFiles } from '../files/model-files.ts'
import { type ReadManifest, readManifest } from '../files/read-manifest.ts'
import { checkDigest } from '../files/read-verified.ts'
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
  const files: ModelFiles = {
    location: path,
    read: (name) => readModelFile(path, name),
    path: (name) => join(path, name),
  }
  const { manifest, digest } = await readManifest(files)
  for (const [name, expected] of Object.entries(manifest.files)) {
    if (isOptionalFile(name) && !existsSync(join(path, name))) continue
    checkDigest(`${path}/${name}`, await fileDigest(path, name), expected)
  }
  return { ...files, manifest, digest }
}

async function readModelFile(folder: string, name: string): Promise<Uint8Array> {
  try {
    // A plain array of bytes: a Buffer's own methods differ from what the interface promises.
    const { buffer, byteOffset, length } = await readFile(join(folder, name))
    return new Uint8Array(buffer, byteOffset, length)
  } catch (cause) {
    throw unreadable(folder, name, cause as NodeJS.ErrnoException)
  }
}

/** The sha256 of a file of any size, without holding it. */
async function fileDigest(folder: string, name: string): Promise<string> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(join(folder, name), { highWaterMark: 2 ** 20 })) hash.update(chunk)
  } catch (cause) {
    throw unreadable(folder, name, cause as NodeJS.ErrnoException)
  }
  return hash.digest('hex')
}

function unreadable(folder: string, name: string, cause: NodeJS.ErrnoException): ValueCsvError {
  const isMissing = ['ENOENT', 'ENOTDIR'].includes(cause.code ?? '')
  if (isMissing && name === MANIFEST_FILE) {
    return new ValueCsvError('evaluator/not-a-model-folder', `${folder}: expected a model folder with ${name}`, {
      cause,
      hint: 'Name csv-small, csv-lite or a folder that valuecsv train wrote.',
    })
  }
  return new ValueCsvError(
    isMissing ? 'evaluator/file-missing' : 'evaluator/file-unreadable',
    `${join(folder, name)}: ${isMissing ? 'the file is missing' : systemErrorText(cause)}`,
    { cause },
  )
}
