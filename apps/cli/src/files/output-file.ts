import { access, constants, type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { systemErrorText, ValueCsvError } from '@valuecsv/errors'
import type { Sink } from '../output/sink.ts'
import { partialFile, removeLeftovers } from './partial-file.ts'

/** Text is handed to the system in pieces of about this many characters. */
const CHUNK_CHARACTERS = 1 << 16

/**
 * Lets `write` fill the file at `path`, which appears (or is replaced) only when all of it is written: when anything
 * fails, what was there before stays as it was. A device or a pipe is written straight.
 *
 * Throws `cli/cannot-write` naming the file.
 */
export async function writeOutputFile(path: string, write: (sink: Sink) => Promise<void>): Promise<void> {
  await fillOutputFile(path, async (file, onError) => {
    const sink = fileSink(file, onError)
    await write(sink)
    await sink.flush()
  })
}

/** `writeOutputFile` for anything that a file takes; `fill` calls `onError` with what went wrong while writing. */
export async function fillOutputFile(
  path: string,
  fill: (file: FileHandle, onError: (error: unknown) => never) => Promise<void>,
): Promise<void> {
  const { target, isPlain, mode } = await outputTarget(path)
  if (isPlain) await removeLeftovers(target, Date.now())
  const written = isPlain ? partialFile(target) : target
  const naming = (error: unknown) => {
    throw cannotWrite(path, error)
  }
  const file = await open(written, isPlain ? 'wx' : 'w').catch(naming)
  try {
    if (isPlain && mode !== undefined) await file.chmod(mode & 0o777).catch(naming)
    await fill(file, naming)
    if (isPlain) await file.sync().catch(naming)
    await file.close()
    if (isPlain) await rename(written, target).catch(naming)
  } catch (error) {
    await file.close().catch(() => {})
    if (isPlain) await rm(written, { force: true })
    throw error
  }
}

/** Whether what `--out` names is standard output: nothing, or `-`. */
export function isStandardOutput(out: string | undefined): out is undefined | '-' {
  return out === undefined || out === '-'
}

/**
 * Throws as `writeOutputFile` does where its place can't be written, before work that takes long, and
 * `cli/would-overwrite` where it is one of `inputs`, the files that are read. `-` and none pass.
 */
export async function checkOutputPlace(path: string | undefined, inputs: readonly string[] = []): Promise<void> {
  if (isStandardOutput(path)) return
  const { target, isPlain } = await outputTarget(path)
  if (!isPlain) return
  for (const input of inputs) {
    if ((await realpath(input).catch(() => undefined)) !== target) continue
    throw new ValueCsvError('cli/would-overwrite', `${path}: is read here and would be overwritten`, {
      hint: 'give what is written another name',
    })
  }
  await access(dirname(target), constants.W_OK).catch((error) => {
    throw cannotWrite(path, error)
  })
}

/** Where a link leads, whether a file is or will be there (not a device or a pipe), and who may read the one that is. */
async function outputTarget(
  path: string,
): Promise<{ readonly target: string; readonly isPlain: boolean; readonly mode: number | undefined }> {
  const target = await realpath(path).catch(() => path)
  const existing = await stat(target).catch(() => undefined)
  if (existing?.isDirectory()) throw cannotWrite(path, Object.assign(new Error(), { code: 'EISDIR' }))
  return { target, isPlain: existing === undefined || existing.isFile(), mode: existing?.mode }
}

function fileSink(file: FileHandle, onError: (error: unknown) => never): Sink {
  let pending = ''
  const flush = async () => {
    const text = pending
    pending = ''
    if (text !== '') await file.writeFile(text).catch(onError)
  }
  return {
    isGone: false,
    async write(text) {
      pending += text
      if (pending.length >= CHUNK_CHARACTERS) await flush()
    },
    flush,
  }
}

function cannotWrite(path: string, error: unknown): ValueCsvError {
  return new ValueCsvError('cli/cannot-write', `${path}: can't be written: ${systemErrorText(error)}`, { cause: error })
}
