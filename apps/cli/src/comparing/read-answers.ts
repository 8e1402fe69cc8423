import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type AnswerRecord, normalizedText, type QuestionTable } from '@valuecsv/datasets'
import { loadQuest100, readAnswers, readQuestionTable } from '@valuecsv/datasets/node'
import type { Context } from '../context.ts'
import { datasetOptions } from '../sources/dataset-options.ts'
import { type ReadFlags, readOptions } from '../sources/read-options.ts'

/**
 * The answers of all `sources`: the name `quest100`, tables laid out like it, answers as JSON Lines, run folders. A
 * question that two tables share is one question.
 */
export async function readAllAnswers(
  context: Context,
  sources: readonly string[],
  flags: ReadFlags,
): Promise<AnswerRecord[]> {
  const questionIds = new Map<string, string>()
  const answers: AnswerRecord[] = []
  for (const source of sources) {
    const read = await readSource(context, source, flags)
    answers.push(...('questions' in read ? answersOfTable(context, source, read, questionIds) : read))
  }
  return answers
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

function answersOfTable(
  context: Context,
  source: string,
  { questions, answers, rowsWithoutQuestion }: QuestionTable,
  questionIds: Map<string, string>,
): AnswerRecord[] {
  if (rowsWithoutQuestion.length > 0) {
    const rows = rowsWithoutQuestion.map(({ row }) => row).join(', ')
    context.notice(`${source}: rows ${rows} hold answers but no question; they are left out`)
  }
  const sharedIds = new Map<string, string>()
  for (const { id, text } of questions) {
    const key = normalizedText(text)
    const shared = questionIds.get(key) ?? id
    questionIds.set(key, shared)
    sharedIds.set(id, shared)
  }
  return answers.map((answer) => ({ ...answer, questionId: sharedIds.get(answer.questionId)! }))
}
