import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { ScoredText } from '@valuecsv/evaluator'
import { VALUE_IDS } from '@valuecsv/taxonomy'

/** What a model gave for a text, without the text's id. */
export type CachedScore = Omit<ScoredText, 'id'>

/** Scores kept on disk by text, for one model on one device. */
export interface ScoreCache {
  get(text: string): CachedScore | undefined
  /** Keeps the score at once, so that a run that is stopped need not do it again. */
  add(text: string, score: CachedScore): void
  close(): void
}

/** Raised when the same text and model may give other scores than the version before. */
const CACHE_VERSION = 2

/** A string holds no more than 512 MB, and this file only grows. */
const BLOCK_BYTES = 2 ** 20

/**
 * Opens the cache under `folder` for a model's digest and a device. It is a file of JSON Lines that only grows; a line
 * that a killed process left unfinished is skipped and never joined to the next, and one that was damaged is skipped.
 */
export function openScoreCache(folder: string, modelDigest: string, device: string): ScoreCache {
  const directory = join(folder, 'scores')
  mkdirSync(directory, { recursive: true })
  const file = openSync(join(directory, `v${CACHE_VERSION}-${modelDigest.slice(0, 16)}-${device}.jsonl`), 'a+')
  const scores = new Map<string, CachedScore>()
  try {
    const unfinished = readLinesSync(file, (line) => {
      const entry = parseEntry(line)
      if (entry) scores.set(entry.text, entry.score)
    })
    if (unfinished) writeSync(file, '\n')
  } catch (error) {
    closeSync(file)
    throw error
  }
  return {
    get: (text) => scores.get(digest(text)),
    add(text, score) {
      const key = digest(text)
      scores.set(key, score)
      writeSync(file, `${JSON.stringify({ text: key, score })}\n`)
    },
    close: () => closeSync(file),
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function parseEntry(line: string): { text: string; score: CachedScore } | undefined {
  try {
    const { text, score } = JSON.parse(line)
    return typeof text === 'string' && isScore(score) ? { text, score } : undefined
  } catch {
    return undefined
  }
}

/** Whether a model can have given it: else a line that was changed by hand would pass for a fault of the user's texts. */
function isScore(score: Partial<CachedScore>): boolean {
  const { scores, rawScores = scores, values, tokens, unseen } = score
  const isShare = (value: unknown) => typeof value === 'number' && value >= 0 && value <= 1
  return (
    VALUE_IDS.every((id) => isShare(scores?.[id]) && isShare(rawScores?.[id])) &&
    Array.isArray(values) &&
    values.every((id) => VALUE_IDS.includes(id)) &&
    Number.isSafeInteger(tokens) &&
    isShare(unseen)
  )
}

/** Hands on the lines of a file of any size, block by block; says whether the last one lacks its line break. */
function readLinesSync(file: number, onLine: (line: string) => void): boolean {
  const block = Buffer.alloc(BLOCK_BYTES)
  let rest: Buffer = Buffer.alloc(0)
  for (;;) {
    const length = readSync(file, block)
    const bytes = Buffer.concat([rest, block.subarray(0, length)])
    const end = length === 0 ? bytes.length : bytes.lastIndexOf(0x0a) + 1
    for (const line of bytes.toString('utf8', 0, end).split('\n')) onLine(line)
    if (length === 0) return bytes.length > 0
    rest = bytes.subarray(end)
  }
}
