import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type AnswerRecord,
  describeQuestionTable,
  type Finding,
  normalizedText,
  type QuestionTable,
} from '@valuecsv/datasets'
import { loadQuest100, readAnswers, readQuestionTable } from '@valuecsv/datasets/node'
import type { Context } from '../context.ts'
import { datasetOptions } from '../sources/dataset-options.ts'
import { type ReadFlags, readOptions } from '../sources/read-options.ts'

/** Answers, and what whoever compares them should know of the tables that they came from. */
export interface ReadAnswers {
  readonly answers: readonly AnswerRecord[]
  readonly findings: readonly (Finding & { readonly source: string })[]
}

/**
 * The answers of all `sources`: the name `quest100`, tables laid out like it, answers as JSON Lines, run folders. A
 * question that two tables share is one question.
 */
export async function readAllAnswers(
  context: Context,
  sources: readonly string[],
  flags: ReadFlags,
): Promise<ReadAnswers> {
  const questionIds = new Map<string, string>()
  const answers: AnswerRecord[] = []
  const findings: ReadAnswers['findings'][number][] = []
  for (const source of sources) {
    const read = await readSource(context, source, flags)
    if ('questions' in read) {
      answers.push(...answersOfTable(read, questionIds))
      findings.push(...describeQuestionTable(read).findings.map((finding) => ({ ...finding, source })))
    } else answers.push(...read)
  }
  return { answers, findings }
}

async function readSource(
  context: Context,
  source: string,
  flags: ReadFlags,
): Promise<QuestionTable | readonly AnswerRecord[]> {
  if (source === 'quest100') return loadQuest100(datasetOptions(context))
  const options = readOptions(context, flags)
  const isFolder = (await stat(source).catch(() => undefined))?.isDirectory()
  if (isFolder) return readAnswers(join(source, 'answers.jsonl'), options)
  return /\.(?:jsonl|ndjson|json)$/i.test(source) || source === '-'
    ? readAnswers(source, options)
    : readQuestionTable(source, options)
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
