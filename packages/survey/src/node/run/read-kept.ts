import { createReadStream, existsSync } from 'node:fs'
import { type AnswerStatus, parseAnswerRecord, readJsonLines } from '@valuecsv/datasets'
import { ValueCsvError } from '@valuecsv/errors'
import { addSpending, nothingSpent, type Spending } from '../../spending/spending.ts'

/** The status of each answer of a run by id; of lines with one id the last counts, half a line at the end does not. */
export async function readStatuses(path: string): Promise<ReadonlyMap<string, AnswerStatus>> {
  const statuses = new Map<string, AnswerStatus>()
  if (!existsSync(path)) return statuses
  const answers = readJsonLines(createReadStream(path), parseAnswerRecord, { file: path, cutOffEnd: 'drop' })
  for await (const { id, status } of answers) statuses.set(id, status)
  return statuses
}

/** What a run has spent, by LLM: the sum of all changes. */
export async function readSpending(path: string): Promise<ReadonlyMap<string, Spending>> {
  const spent = new Map<string, Spending>()
  if (!existsSync(path)) return spent
  const changes = readJsonLines(createReadStream(path), parseChange, { file: path, cutOffEnd: 'drop' })
  for await (const { llm, ...change } of changes) {
    spent.set(llm, addSpending(spent.get(llm) ?? nothingSpent, change))
  }
  return spent
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
