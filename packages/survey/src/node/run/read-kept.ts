import { createReadStream, existsSync } from 'node:fs'
import { type AnswerStatus, parseAnswerRecord, type RecordPlace, readJsonLines } from '@valuecsv/datasets'
import { ValueCsvError } from '@valuecsv/errors'
import { addSpending, nothingSpent, type Spending } from '../../spending/spending.ts'
import { fileError } from '../files/file-error.ts'

/** The status of each answer of a run by id; of lines with one id the last counts, half a line at the end does not. */
export async function readStatuses(path: string): Promise<Map<string, AnswerStatus>> {
  const statuses = new Map<string, AnswerStatus>()
  for await (const { id, status } of keptLines(path, parseAnswerRecord)) statuses.set(id, status)
  return statuses
}

/** The LLMs of which a run has an answer that is no error. */
export async function readAnswered(path: string): Promise<ReadonlySet<string>> {
  const answered = new Map<string, string>()
  for await (const { id, llm, status } of keptLines(path, parseAnswerRecord)) {
    if (status === 'error') answered.delete(id)
    else answered.set(id, llm)
  }
  return new Set(answered.values())
}

/** The ids of the answers that stand in a file behind so many bytes. */
export async function readIdsBehind(path: string, bytes: number): Promise<ReadonlySet<string>> {
  const ids = new Set<string>()
  for await (const { id } of keptLines(path, parseAnswerRecord, bytes)) ids.add(id)
  return ids
}

/** What a run has spent, by LLM: the sum of all changes. */
export async function readSpending(path: string): Promise<Map<string, Spending>> {
  const spent = new Map<string, Spending>()
  for await (const { llm, ...change } of keptLines(path, parseChange)) {
    spent.set(llm, addSpending(spent.get(llm) ?? nothingSpent, change))
  }
  return spent
}

/** The records of a file of lines but for half a line at its end; none where there is no file. */
async function* keptLines<T>(
  path: string,
  parse: (value: unknown, place: RecordPlace) => T,
  start = 0,
): AsyncGenerator<T> {
  if (!existsSync(path)) return
  try {
    yield* readJsonLines(createReadStream(path, { start }), parse, { file: path, cutOffEnd: 'drop' })
  } catch (error) {
    throw fileError(error, path, 'read')
  }
}

/** Whether a line without its end holds a whole answer. */
export function isWholeAnswer(line: string): boolean {
  return parses(line, (value) => parseAnswerRecord(value, { file: '', line: 0 }))
}

/** Whether a line without its end holds a whole change of spending. */
export function isWholeSpending(line: string): boolean {
  return parses(line, (value) => parseChange(value, { file: '', line: 0 }))
}

function parses(line: string, parse: (value: unknown) => unknown): boolean {
  try {
    parse(JSON.parse(line))
    return true
  } catch {
    return false
  }
}

function parseChange(value: unknown, { file, line }: { file: string; line: number }): Spending & { llm: string } {
  const { llm, requests, inputTokens, outputTokens, assumedTokens } = Object(value) as Record<string, unknown>
  if (typeof llm === 'string' && isNumber(requests) && isNumber(inputTokens) && isNumber(outputTokens)) {
    // Lines of earlier versions say nothing of it.
    return { llm, requests, inputTokens, outputTokens, ...(isNumber(assumedTokens) && { assumedTokens }) }
  }
  throw new ValueCsvError('survey/wrong-spending', `${file}: line ${line}: expected an LLM, requests and tokens`)
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}
