import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isValueCsvError, ValueCsvError } from '@valuecsv/errors'
import { fileError } from '../node/open-source.ts'
import { withoutPassword } from './credentials.ts'
import type { DownloadOptions } from './download-options.ts'
import { fetchInto } from './fetch-into.ts'
import { fileDigest } from './file-digest.ts'
import { removeLeftovers } from './remove-leftovers.ts'

/**
 * Downloads a file to `path`, unless it is there with the digest. It is written beside and takes its name only when it is
 * whole and has the digest, where one is known; what a broken or aborted download left (`path` and `.part`) is then
 * continued from where it stopped. Without a digest it starts anew whenever it breaks.
 *
 * Throws `datasets/download-failed`, `datasets/digest-mismatch`, `datasets/disk-full`, `datasets/unreadable`, and the
 * signal's reason.
 */
export async function downloadFile(url: string, path: string, options: DownloadOptions = {}): Promise<void> {
  const { sha256, retries = 3, retryDelayMs = 500 } = options
  if (await isWhole(path, sha256)) return
  // Without a digest nothing tells whether a part belongs to the same file, so that none is gone on with.
  const partial = sha256 === undefined ? `${path}.${randomUUID().slice(0, 8)}.part` : `${path}.part`
  try {
    await mkdir(dirname(path), { recursive: true })
    await removeLeftovers(path)
    for (let attempt = 0; ; attempt++) {
      try {
        const resumed = await fetchInto(url, partial, options)
        if (sha256 === undefined || (await fileDigest(partial)) === sha256) break
        await rm(partial)
        // A part of another file may have been in the way: from the start, once.
        if (!resumed) throw mismatch(url, sha256)
      } catch (error) {
        // Another process that downloads the same file may have finished it and taken the part.
        if (await isWhole(path, sha256)) return
        const mayPass = isValueCsvError(error) && error.code === 'datasets/connection-broken'
        if (!mayPass || attempt >= retries) throw mayPass ? failed(error, sha256 !== undefined) : error
        await pause(retryDelayMs * 2 ** attempt, undefined, options.signal && { signal: options.signal }).catch(() =>
          options.signal?.throwIfAborted(),
        )
      }
    }
    await rename(partial, path)
  } catch (error) {
    if (sha256 === undefined) await rm(partial, { force: true })
    if (await isWhole(path, sha256)) return
    throw fileError(error, path)
  }
}

async function isWhole(path: string, sha256: string | undefined): Promise<boolean> {
  return sha256 !== undefined && (await fileDigest(path).catch(() => undefined)) === sha256
}

function mismatch(url: string, sha256: string): ValueCsvError {
  return new ValueCsvError(
    'datasets/digest-mismatch',
    `${withoutPassword(url)}: the file there has another digest, expected sha256 ${sha256}`,
    { hint: 'The server or a proxy gave another file; nothing was kept.' },
  )
}

function failed(error: ValueCsvError, isKept: boolean): ValueCsvError {
  return new ValueCsvError('datasets/download-failed', error.message, {
    cause: error.cause,
    hint: isKept
      ? 'What was received is kept and continued next time. Behind a proxy set HTTPS_PROXY and NODE_USE_ENV_PROXY=1 (from Node 22.21 on).'
      : 'Behind a proxy set HTTPS_PROXY and NODE_USE_ENV_PROXY=1 (from Node 22.21 on).',
  })
}
