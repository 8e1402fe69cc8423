import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ValueCsvError } from '@valuecsv/errors'
import * as v from 'valibot'
import type { Survey } from '../../plan/survey.ts'
import { fileError, systemCode } from '../files/file-error.ts'
import { runSchema } from './run-schema.ts'

/** What `run.json` holds: all that is needed to ask the same again, and no key. */
export interface RunFile extends Survey {
  readonly schemaVersion: 1
  /** ISO 8601. */
  readonly createdAt: string
  /** sha256 of the questions and their prompts as JSON. */
  readonly questionsDigest: string
  /** Versions of what asked, by name. */
  readonly versions: Readonly<Record<string, string>>
}

/** The path of `run.json` in a run folder. */
export function runFilePath(folder: string): string {
  return join(folder, 'run.json')
}

/** sha256 of the ids and prompts of questions. */
export function questionsDigest({ questions }: Pick<Survey, 'questions'>): string {
  const asked = questions.map(({ id, text, prompts }) => ({
    id,
    text,
    prompts: prompts.map((prompt) => [prompt.id, prompt.text]),
  }))
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex')
}

/**
 * What a run folder was made with; `undefined` where there is no `run.json`. Errors: `survey/not-a-run`,
 * `survey/run-version` for one of another schema version; `survey/not-found` (a folder in its place),
 * `survey/no-permission`, `survey/cannot-read` for one that can't be read.
 */
export async function readRunFile(folder: string): Promise<RunFile | undefined> {
  const path = runFilePath(folder)
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined
    throw fileError(error, path, 'read')
  }
  const value = parsed(text, path)
  const { schemaVersion } = Object(value) as { schemaVersion?: unknown }
  if (typeof schemaVersion === 'number' && schemaVersion !== 1) {
    throw new ValueCsvError('survey/run-version', `${path}: schemaVersion: expected 1, found ${schemaVersion}`, {
      hint: 'Use the version of ValueCSV that made the run, or another folder.',
    })
  }
  const result = v.safeParse(runSchema, value, { abortEarly: true })
  if (result.success) return result.output
  const place = v.getDotPath(result.issues[0])
  throw notARun(`${path}: expected the settings of a run${place === null ? '' : `, found others at ${place}`}`)
}

function notARun(message: string): ValueCsvError {
  return new ValueCsvError('survey/not-a-run', message, {
    hint: 'A run folder is made by asking; name another folder.',
  })
}

function parsed(text: string, path: string): unknown {
  try {
    // Some programs write a byte order mark.
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw notARun(`${path}: expected JSON`)
  }
}
