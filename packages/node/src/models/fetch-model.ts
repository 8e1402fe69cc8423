import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { downloadFile, withoutPassword } from '@valuecsv/datasets/node'
import { isValueCsvError } from '@valuecsv/errors'
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
 * the next time, and a file that was deleted since is downloaded again; where the server has a new version by then, all
 * of that. Errors: `node/offline`, `node/model-not-found`, `node/download-failed` name the URL; those of `parseManifest`
 * and of `downloadFile`.
 */
export async function fetchModel(url: string, folder: string, options: FetchModelOptions = {}): Promise<string> {
  const { offline = false, signal } = options
  const manifestPath = join(folder, MANIFEST_FILE)
  const stored = await readStored(manifestPath, offline)
  const missing = stored?.files.filter(([file]) => !existsSync(join(folder, file)))
  if (missing?.length === 0) return folder
  if (offline) throw offlineError(url, folder)
  let failure: unknown
  if (missing !== undefined) {
    try {
      await downloadFiles(url, folder, missing, options)
      return folder
    } catch (error) {
      // A new version on the server has another such file, or none.
      const mayBeOfNewVersion = ['datasets/digest-mismatch', 'datasets/download-failed']
      if (!isValueCsvError(error) || !mayBeOfNewVersion.includes(error.code)) throw error
      failure = error
    }
  }
  const text = await fetchText(`${url}${MANIFEST_FILE}`, signal)
  if (text === stored?.text) throw failure
  const files = requiredFiles(parseManifest(text, `${withoutPassword(url)}${MANIFEST_FILE}`))
  // Goes before files of another version come, and is written last: a folder with a manifest has been whole once.
  if (stored !== undefined) await rm(manifestPath, { force: true })
  // What is there may be of another version, too; what has its digest is not downloaded again.
  await downloadFiles(url, folder, files, options)
  await writeWhole(manifestPath, text)
  return folder
}

/** A path inside the model, and the digest of the file there. */
type ModelFile = readonly [file: string, sha256: string]

interface StoredManifest {
  readonly text: string
  readonly files: readonly ModelFile[]
}

/** The manifest in the cache. One that can't be read, as after a loss of power, is as good as none unless offline. */
async function readStored(path: string, offline: boolean): Promise<StoredManifest | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  try {
    return { text, files: requiredFiles(parseManifest(text, path)) }
  } catch (error) {
    if (offline) throw error
    return undefined
  }
}

function requiredFiles({ files }: Manifest): readonly ModelFile[] {
  return Object.entries(files).filter(([file]) => !isOptionalFile(file))
}

async function downloadFiles(
  url: string,
  folder: string,
  files: readonly ModelFile[],
  { signal, onProgress }: FetchModelOptions,
): Promise<void> {
  for (const [file, sha256] of files) {
    await downloadFile(url + file.split('/').map(encodeURIComponent).join('/'), join(folder, file), {
      sha256,
      ...(signal && { signal }),
      ...(onProgress && { onProgress: (progress) => onProgress({ file, ...progress }) }),
    })
  }
}

async function fetchText(url: string, signal: AbortSignal | undefined): Promise<string> {
  const response = await remoteRequest(url, { signal })
  if (response.ok) return remoteText(response, url, { signal })
  await response.body?.cancel().catch(() => {})
  throw refusedRequest(url, response, 'Is it the place of an evaluator of ValueCSV, with a file valuecsv.json?')
}
