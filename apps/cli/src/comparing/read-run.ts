import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { AnswerRecord, Finding } from '@valuecsv/datasets'
import { type ReadFileOptions, readAnswers } from '@valuecsv/datasets/node'
import { ValueCsvError } from '@valuecsv/errors'
import { readRunFile } from '@valuecsv/survey/node'
import type { ReadSource } from './read-source.ts'

/** How many ids a finding lists. */
const mostListed = 10

/**
 * Reads a run folder; one without `run.json` has answers alone. Answers to questions that the run does not ask are left
 * out and told. Throws `cli/no-run-folder`.
 */
export async function readRun(folder: string, options: ReadFileOptions): Promise<ReadSource> {
  const file = join(folder, 'answers.jsonl')
  if ((await stat(file).catch(() => undefined)) === undefined) {
    throw new ValueCsvError('cli/no-run-folder', `${folder}: expected a run folder with answers.jsonl`)
  }
  const answers = await readAnswers(file, options)
  const run = await readRunFile(folder)
  if (run === undefined) return { answers, questions: [], findings: [] }
  const asked = new Set(run.questions.map(({ id }) => id))
  const unknown = answers.filter(({ questionId }) => !asked.has(questionId))
  return {
    answers: answers.filter(({ questionId }) => asked.has(questionId)),
    questions: run.questions,
    findings: unknown.length > 0 ? [unknownQuestions(unknown)] : [],
  }
}

function unknownQuestions(unknown: readonly AnswerRecord[]): Finding {
  const ids = [...new Set(unknown.map(({ questionId }) => questionId))]
  const count = unknown.length === 1 ? '1 answer' : `${unknown.length} answers`
  return {
    code: 'unknown-questions',
    message: {
      en: `${count} to questions that the run does not ask, left out`,
      zh: `${unknown.length} 条回答的问题不在该批次之中，未计入`,
    },
    where: ids.length > mostListed ? [...ids.slice(0, mostListed), '…'] : ids,
  }
}
