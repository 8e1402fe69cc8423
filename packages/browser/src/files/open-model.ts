import { isValueCsvError, type Notice, ValueCsvError } from '@valuecsv/errors'
import { MANIFEST_FILE, type Manifest, type ModelFiles, parseManifest, sha256 } from '@valuecsv/evaluator'
import { download, type ModelProgress } from './download.ts'
import { type ModelStore, openModelStore } from './model-store.ts'

/** Where a model comes from and what is told meanwhile. */
export interface OpenModelOptions {
  /** Whether to take the model from the browser alone, without asking the network. Default false. */
  readonly offline?: boolean
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: ModelProgress) => void
  /** Told are `browser/not-kept`, `browser/kept-used`, and what `createEvaluator` tells. */
  readonly onNotice?: (notice: Notice) => void
}

/** How long the network has to give a manifest where one is stored, in milliseconds. */
const PATIENCE_MS = 2000

/** The files of a model, downloaded when they are first read. */
export interface OpenedModel extends ModelFiles {
  readonly manifest: Manifest
  /** To be called when all that is needed has been read: frees the bytes, and makes this the version that is kept. */
  settle(): Promise<void>
}

/**
 * The model in the folder `url`, which ends with `/`. The manifest is asked for each time, so that a new version is seen;
 * without a network that of the last time serves. The other files come from the browser's storage where they have the
 * digest that the manifest says, else from the network, and are kept.
 *
 * Errors name the URL: `browser/offline`, `browser/model-not-found`, `browser/download-failed`, `browser/file-damaged`
 * (what the network gives has another digest, too), and those of `parseManifest`.
 */
export async function openModel(url: string, options: OpenModelOptions = {}): Promise<OpenedModel> {
  const { signal, onProgress, onNotice } = options
  const store = await openModelStore(onNotice)
  const manifestUrl = url + MANIFEST_FILE
  const { manifest, bytes: manifestBytes } = await readManifest(manifestUrl, store, options)
  const reads = new Map<string, Promise<Uint8Array>>([[MANIFEST_FILE, Promise.resolve(manifestBytes)]])
  const kept = new Set([manifestUrl])

  const urlOf = (name: string) => url + name.split('/').map(encodeURIComponent).join('/')

  async function readFile(name: string): Promise<Uint8Array> {
    signal?.throwIfAborted()
    const fileUrl = urlOf(name)
    const expected = manifest.files[name]
    // Files of two versions of a model never take each other's place.
    const key = `${fileUrl}?sha256=${expected}`
    kept.add(key)
    const stored = await store.read(key)
    if (stored !== undefined && (await sha256(stored)) === expected) return stored
    if (options.offline) throw notStored(fileUrl)
    const bytes = await download(fileUrl, {
      cache: 'no-store',
      signal,
      onProgress: onProgress && ((progress) => onProgress({ file: name, ...progress })),
    })
    // Told to stop by the last bytes of a file, too, when there is no more reading to break off.
    signal?.throwIfAborted()
    const found = await sha256(bytes)
    if (found !== expected) {
      throw new ValueCsvError(
        'browser/file-damaged',
        `${fileUrl}: expected sha256 ${expected?.slice(0, 12)}…, got ${found.slice(0, 12)}…`,
        { hint: 'The file on the server is not the one that its valuecsv.json was written for.' },
      )
    }
    await store.write(key, bytes)
    return bytes
  }

  return {
    location: url.replace(/\/$/, ''),
    manifest,
    read(name) {
      const read = reads.get(name) ?? readFile(name)
      reads.set(name, read)
      return read
    },
    async settle() {
      reads.clear()
      // Models in folders below this one have files of their own, which others may be downloading just now.
      const names = [...Object.keys(manifest.files), ...filesOf(await store.read(manifestUrl))]
      await store.write(manifestUrl, manifestBytes)
      await store.prune(new Set(names.map(urlOf)), kept)
    },
  }
}

/** The names of the files of a manifest that is stored; none of one that an earlier version wrote in another way. */
function filesOf(bytes: Uint8Array | undefined): string[] {
  try {
    return bytes === undefined ? [] : Object.keys(parseManifest(new TextDecoder().decode(bytes), MANIFEST_FILE).files)
  } catch {
    return []
  }
}

interface ReadManifest {
  readonly bytes: Uint8Array
  readonly manifest: Manifest
}

/**
 * The manifest from the network or, where none comes within `PATIENCE_MS`, the stored one; with `offline` only the stored
 * one. An answer that is no manifest (not found, a login page) is told by `onNotice` before the stored one is used.
 * Errors: `browser/offline`, those of `parseManifest` and, where none is stored, those of `download`.
 */
async function readManifest(url: string, store: ModelStore, options: OpenModelOptions): Promise<ReadManifest> {
  const { offline, signal, onNotice } = options
  const parsed = (bytes: Uint8Array) => ({ bytes, manifest: parseManifest(new TextDecoder().decode(bytes), url) })
  const stored = await store.read(url)
  if (offline) {
    if (stored === undefined) throw notStored(url)
    return parsed(stored)
  }
  const signals = [...(signal ? [signal] : []), ...(stored ? [AbortSignal.timeout(PATIENCE_MS)] : [])]
  try {
    return parsed(await download(url, { cache: 'no-cache', signal: AbortSignal.any(signals) }))
  } catch (error) {
    signal?.throwIfAborted()
    if (stored === undefined) throw error
    if (isValueCsvError(error) && error.code !== 'browser/download-failed') {
      const message = `the model that this browser keeps is used: ${error.message}`
      onNotice?.({ code: 'browser/kept-used', message })
    }
    return parsed(stored)
  }
}

function notStored(url: string): ValueCsvError {
  return new ValueCsvError('browser/offline', `${url}: not in this browser, and downloading was not allowed`, {
    hint: 'Load the model once with a network.',
  })
}
