import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isValueCsvError, ValueCsvError } from '@valuecsv/errors'
import type { Notice } from '../bytes/notice.ts'
import { fileError } from '../node/open-source.ts'
import type { FileProgress } from '../node/read-file-options.ts'
import { cacheDirectory } from './cache-directory.ts'
import { isWebAddress, withoutPassword } from './credentials.ts'
import { DATASET_BASE_URL, DATASET_FILES, type DatasetName } from './dataset-files.ts'
import { downloadFile } from './download-file.ts'

/** Where the original files may come from. */
export interface DatasetSourceOptions {
  /** A folder that holds them; nothing else is tried then. Default: the environment variable VALUECSV_DATA. */
  readonly dataDirectory?: string
  /** Where downloads are kept. Default: `cacheDirectory()`. */
  readonly cacheDirectory?: string
  /** Where to download from, for mirrors. Default: VALUECSV_DATA_URL, else the original repository. */
  readonly baseUrl?: string
  /** Whether to refuse to download. Default false. */
  readonly offline?: boolean
  /** How often a broken connection is tried again. Default 3. */
  readonly retries?: number
  readonly signal?: AbortSignal
  readonly onNotice?: (notice: Notice) => void
  readonly onProgress?: (progress: FileProgress) => void
  /** Default: that of the process. */
  readonly environment?: Readonly<Record<string, string | undefined>>
}

/** An original file, its digest checked. */
export interface FoundDataset {
  readonly path: string
  readonly bytes: Uint8Array
  readonly from: 'data directory' | 'cache' | 'download'
}

/**
 * Finds an original file: in `dataDirectory` or VALUECSV_DATA where one is given, else in the cache, else it is
 * downloaded from the original repository into the cache.
 *
 * Throws `datasets/not-found`, `datasets/digest-mismatch` and, where it would have to download, `datasets/offline`,
 * `datasets/wrong-base-url` or the errors of `downloadFile`.
 */
export async function findDataset(name: DatasetName, options: DatasetSourceOptions = {}): Promise<FoundDataset> {
  const { environment = process.env, offline = false } = options
  const { file, sha256 } = DATASET_FILES[name]
  const directory = options.dataDirectory ?? (environment.VALUECSV_DATA || undefined)
  if (directory !== undefined) {
    const path = join(directory, file)
    const bytes = await checkedBytes(path, sha256).catch((error: unknown) => {
      throw isValueCsvError(error) && error.code === 'datasets/not-found' ? withWayOut(error, file) : error
    })
    return { path, bytes, from: 'data directory' }
  }
  const path = join(options.cacheDirectory ?? cacheDirectory({ environment }), 'data', file)
  const cached = await checkedBytes(path, sha256).catch((error: unknown) => {
    if (isValueCsvError(error) && error.code === 'datasets/not-found') return undefined
    if (!isValueCsvError(error) || error.code !== 'datasets/digest-mismatch' || offline) throw error
    options.onNotice?.({ code: 'datasets/cache-damaged', message: `${path}: damaged, downloaded again` })
    return undefined
  })
  if (cached !== undefined) return { path, bytes: cached, from: 'cache' }
  if (offline) {
    throw new ValueCsvError('datasets/offline', `${path}: not there, and downloading was not allowed`, {
      hint: 'Allow it once, or name a folder that holds the file: VALUECSV_DATA or the data directory.',
    })
  }
  const url = new URL(file, baseUrl(options.baseUrl, environment)).href
  const { retries, signal, onProgress } = options
  await downloadFile(url, path, {
    sha256,
    ...(retries !== undefined && { retries }),
    ...(signal !== undefined && { signal }),
    ...(onProgress !== undefined && { onProgress }),
  }).catch((error: unknown) => {
    throw isValueCsvError(error) && error.code === 'datasets/download-failed' ? withOtherWay(error, file) : error
  })
  return { path, bytes: await checkedBytes(path, sha256), from: 'download' }
}

/** The folder that is downloaded from, with `/` at the end. */
function baseUrl(given: string | undefined, environment: NonNullable<DatasetSourceOptions['environment']>): URL {
  const written = given?.trim() ?? (environment.VALUECSV_DATA_URL?.trim() || DATASET_BASE_URL)
  const base = URL.parse(written)
  const wrong = (problem: string) => {
    const what = given === undefined ? 'VALUECSV_DATA_URL' : 'the base URL'
    const message = `${what} is ${JSON.stringify(withoutPassword(written))}, ${problem}`
    return new ValueCsvError('datasets/wrong-base-url', message)
  }
  if (base === null || !isWebAddress(base)) throw wrong('expected a URL that begins with https:// or http://')
  if (base.search !== '' || base.hash !== '') throw wrong('expected a URL of a folder, without ? and #')
  if (!base.pathname.endsWith('/')) base.pathname += '/'
  return base
}

/** Says why a file that is not in the named folder is looked for nowhere else. */
function withWayOut({ code, message, cause }: ValueCsvError, file: string): ValueCsvError {
  const hint = `VALUECSV_DATA or the data directory names this folder: put ${file} into it, or name none to have it downloaded.`
  return new ValueCsvError(code, message, { cause, hint })
}

/** Says where a copy is looked for, to those whom the network does not give one. */
function withOtherWay({ code, message, hint, cause }: ValueCsvError, file: string): ValueCsvError {
  const otherWay = `A copy of ${file} is taken from the folder that VALUECSV_DATA or the data directory names.`
  return new ValueCsvError(code, message, { cause, hint: [hint, otherWay].filter(Boolean).join(' ') })
}

async function checkedBytes(path: string, sha256: string): Promise<Uint8Array> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw fileError(error, path)
  })
  const found = createHash('sha256').update(bytes).digest('hex')
  if (found === sha256) return bytes
  throw new ValueCsvError('datasets/digest-mismatch', `${path}: not the original file, its sha256 is ${found}`, {
    hint: `Expected sha256 ${sha256}; a file that was saved again differs. Fetch the original, or read yours by its path.`,
  })
}
