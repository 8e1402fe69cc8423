import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { AnswerStatus } from '@valuecsv/datasets'
import { fileError, systemCode } from '../files/file-error.ts'
import { replaceFile } from '../files/replace-file.ts'
import { readIdsBehind } from './read-kept.ts'

/** What is asked again in a round. */
export interface RetryWanted {
  readonly statuses: readonly AnswerStatus[]
  readonly llms: readonly string[]
}

/**
 * Goes on with the round that a folder remembers where it asks the same again, or begins one. Gives the ids of the answers
 * that came in it: they stand behind the place at which `answers.jsonl` ended when it began, which no clock moves.
 */
export async function beginRetry(
  folder: string,
  answers: string,
  { statuses, llms }: RetryWanted,
): Promise<ReadonlySet<string>> {
  const wanted = { statuses: statuses.toSorted(), llms: llms.toSorted() }
  const { bytes, ...begun } = await readRound(folder)
  if (isDeepStrictEqual(begun, wanted) && Number.isSafeInteger(bytes) && (bytes as number) >= 0) {
    // Where somebody has edited the answers, nothing tells any more which of them came in the round.
    const ids = await readIdsBehind(answers, bytes as number).catch(() => undefined)
    if (ids !== undefined) return ids
  }
  await replaceFile(pathIn(folder), `${JSON.stringify({ ...wanted, bytes: (await stat(answers)).size })}\n`)
  return new Set()
}

/** Forgets the round. */
export async function endRetry(folder: string): Promise<void> {
  await rm(pathIn(folder), { force: true }).catch((error) => {
    throw fileError(error, pathIn(folder), 'write')
  })
}

async function readRound(folder: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return Object(JSON.parse(await readFile(pathIn(folder), 'utf8'))) as Record<string, unknown>
  } catch (error) {
    if (error instanceof SyntaxError || systemCode(error) === 'ENOENT') return {}
    throw fileError(error, pathIn(folder), 'read')
  }
}

function pathIn(folder: string): string {
  return join(folder, 'retry.json')
}
