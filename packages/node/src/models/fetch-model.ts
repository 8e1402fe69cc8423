import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { downloadFile } from '@valuecsv/datasets/node'
import { isOptionalFile, MANIFEST_FILE, type Manifest, parseManifest } from '@valuecsv/evaluator'
import { offlineError, refusedRequest, remoteRequest, remoteText } from './remote-request.ts'
import { writeWhole } from './write-whole.ts'

/** How far a model has been downloaded. */
export interface ModelProgress {
  /** Path of the file inside the model. */
  readonly file: string
  readonly bytesRead: number
  /** Size of the file; undefined when the server does not say. */
  readonly bytesTotal: number | undefined
}

/** How a model is downloaded. */
export interface FetchModelOptions {
  /** Whether to refuse to download. Default false. */
  readonly offline?: boolean
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: ModelProgress) => void
}

/**
 * Downloads the model at the folder `url` to `folder`, unless it is there, and gives `folder`: all but optional files
 * (`isOptionalFile`). Each file that is downloaded has the digest that the manifest says, broken downloads are continued
 * the next time, and a file that was deleted since is downloaded again. Errors: `node/offline`, `node/model-not-found`,
 * `node/download-failed` name the URL; those of `parseManifest` and of `downloadFile`.
 */
export async function fetchModel(url: string, folder: string, options: FetchModelOptions = {}): Promise<string> {
  const { offline = false, signal, onProgress } = options
  const manifestPath = join(folder, MANIFEST_FILE)
  const known = await readFile(manifestPath, 'utf8').catch(() => undefined)
  const manifest = known === undefined ? undefined : parseManifest(known, manifestPath)
  if (manifest !== undefined && missingFiles(folder, manifest).length === 0) return folder
  if (offline) throw offlineError(url, folder)
  const text = known ?? (await fetchText(`${url}${MANIFEST_FILE}`, signal))
  const { files } = manifest ?? parseManifest(text, `${url}${MANIFEST_FILE}`)
  for (const file of missingFiles(folder, { files })) {
    await downloadFile(url + file.split('/').map(encodeURIComponent).join('/'), join(folder, file), {
      sha256: files[file]!,
      ...(signal && { signal }),
      ...(onProgress && { onProgress: (progress) => onProgress({ file, ...progress }) }),
    })
  }
  // Last, so that a folder with a manifest has been whole once.
  if (known === undefined) await writeWhole(manifestPath, text)
  return folder
}

/** The files of a model that are not in the folder, optional ones aside. */
function missingFiles(folder: string, { files }: Pick<Manifest, 'files'>): readonly string[] {
  return Object.keys(files).filter((file) => !isOptionalFile(file) && !existsSync(join(folder, file)))
}

async function fetchText(url: string, signal: AbortSignal | undefined): Promise<string> {
  const response = await remoteRequest(url, signal ? { signal } : {})
  if (response.ok) return remoteText(response, url, signal)
  throw refusedRequest(url, response, 'Is it the place of an evaluator of ValueCSV, with a file valuecsv.json?')
}
