import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { downloadFile } from '@valuecsv/datasets/node'
import { isOptionalFile, MANIFEST_FILE, parseManifest } from '@valuecsv/evaluator'
import { offlineError, refusedRequest, remoteRequest } from './remote-request.ts'
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
 * (`isOptionalFile`). Each file has the digest that the manifest says, broken downloads are continued the next time, and
 * the manifest comes last: a folder with a manifest is whole. Errors: `node/offline`, `node/model-not-found`,
 * `node/download-failed` name the URL; those of `parseManifest` and of `downloadFile`.
 */
export async function fetchModel(url: string, folder: string, options: FetchModelOptions = {}): Promise<string> {
  const { offline = false, signal, onProgress } = options
  const manifestPath = join(folder, MANIFEST_FILE)
  const isThere = await stat(manifestPath).then(
    () => true,
    () => false,
  )
  if (isThere) return folder
  if (offline) throw offlineError(url, folder)
  const text = await fetchText(`${url}${MANIFEST_FILE}`, signal)
  const manifest = parseManifest(text, `${url}${MANIFEST_FILE}`)
  for (const [file, sha256] of Object.entries(manifest.files)) {
    if (isOptionalFile(file)) continue
    await downloadFile(url + file.split('/').map(encodeURIComponent).join('/'), join(folder, file), {
      sha256,
      ...(signal && { signal }),
      ...(onProgress && { onProgress: (progress) => onProgress({ file, ...progress }) }),
    })
  }
  await writeWhole(manifestPath, text)
  return folder
}

async function fetchText(url: string, signal: AbortSignal | undefined): Promise<string> {
  const response = await remoteRequest(url, signal ? { signal } : {})
  if (response.ok) return response.text()
  throw refusedRequest(url, response, 'Is it the place of an evaluator of ValueCSV, with a file valuecsv.json?')
}
