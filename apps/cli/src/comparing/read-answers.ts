import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type AnswerRecord,
  describeQuestionTable,
  type Finding,
  normalizedText,
  type QuestionTable,
} from '@valuecsv/datasets'
import { loadQuest100, type ReadFileOptions, readAnswers, readQuestionTable } from '@valuecsv/datasets/node'
import { closestName, ValueCsvError } from '@valuecsv/errors'
import type { Context } from '../context.ts'
import { datasetOptions } from '../sources/dataset-options.ts'
import { type ReadFlags, readOptions } from '../sources/read-options.ts'
import { type SourcedAnswer, tellLlmsApart } from './tell-llms-apart.ts'

/** Answers, and what whoever compares them should know of the tables that they came from. */
export interface ReadAnswers {
  readonly answers: readonly SourcedAnswer[]
  readonly findings: readonly (Finding & { readonly source: string })[]
}

/**
 * The answers of all `sources`: the name `quest100`, tables laid out like it, answers as JSON Lines, run folders. A
 * question that two tables share is one question; see `tellLlmsApart` for an LLM that several sources name. Throws `cli/no-answers` for a source that holds none, and where no
 * question of any source was answered.
 */
export async function readAllAnswers(
  context: Context,
  sources: readonly string[],
  flags: ReadFlags,
): Promise<ReadAnswers> {
  const questionIds = new Map<string, string>()
  const answers: SourcedAnswer[] = []
  const findings: ReadAnswers['findings'][number][] = []
  for (const source of new Set(sources)) {
    const notices: string[] = []
    const told = { ...context, notice: (line: string) => void notices.push(line) }
    const read = await readSource(told, source, flags)
    const own = 'questions' in read ? answersOfTable(read, questionIds) : read
    if (own.length === 0) throw noAnswers(source)
    // What was left out is worth a notice only beside what was not.
    notices.forEach(context.notice)
    answers.push(...own.map((answer) => ({ ...answer, source })))
    if ('questions' in read) {
      findings.push(...describeQuestionTable(read).findings.map((finding) => ({ ...finding, source })))
    }
  }
  if (!answers.some(({ status }) => status === 'answered')) throw noAnswers(sources.join(', '))
  return { answers: tellLlmsApart(answers), findings }
}

function noAnswers(source: string): ValueCsvError {
  const name = source === '-' ? 'standard input' : source
  return new ValueCsvError('cli/no-answers', `${name}: no answers, expected at least one`, {
    hint: 'a table has questions in its first column and answers in each other one; JSON Lines have an answer a line',
  })
}

async function readSource(
  context: Context,
  source: string,
  flags: ReadFlags,
): Promise<QuestionTable | readonly AnswerRecord[]> {
  if (source === 'quest100') return loadQuest100(datasetOptions(context))
  const options = readOptions(context, flags)
  const status = await stat(source).catch(() => undefined)
  if (status?.isDirectory()) return readRun(source, options)
  if (status === undefined && closestName(source, ['quest100'])) {
    throw new ValueCsvError('cli/no-such-source', `${source}: no such file`, { hint: 'did you mean quest100?' })
  }
  return /\.(?:jsonl|ndjson|json)$/i.test(source) || source === '-'
    ? readAnswers(source, options)
    : readQuestionTable(source, options)
}

async function readRun(folder: string, options: ReadFileOptions): Promise<readonly AnswerRecord[]> {
  const file = join(folder, 'answers.jsonl')
  if (await stat(file).catch(() => undefined)) return readAnswers(file, options)
  throw new ValueCsvError('cli/no-run-folder', `${folder}: expected a run folder with answers.jsonl`)
}

function answersOfTable({ questions, answers }: QuestionTable, questionIds: Map<string, string>): AnswerRecord[] {
  const sharedIds = new Map<string, string>()
  for (const { id, text } of questions) {
    const key = normalizedText(text)
    const shared = questionIds.get(key) ?? id
    questionIds.set(key, shared)
    sharedIds.set(id, shared)
  }
  return answers.map((answer) => ({ ...answer, questionId: sharedIds.get(answer.questionId)! }))
}
