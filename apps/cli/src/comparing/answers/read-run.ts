import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { answersOfRun } from '@valuecsv/datasets'
import { type ReadFileOptions, readAnswers } from '@valuecsv/datasets/node'
import { ValueCsvError } from '@valuecsv/errors'
import { readRunFile } from '@valuecsv/survey/node'
import type { SourceContents } from './source-contents.ts'

/**
 * Reads a run folder; one without `run.json` has answers alone. Answers to questions that the run does not ask are left
 * out and told, and so is an LLM that was not asked all of them. Throws `cli/no-run-folder`.
 */
export async function readRun(folder: string, options: ReadFileOptions): Promise<SourceContents> {
  const file = join(folder, 'answers.jsonl')
  if ((await stat(file).catch(() => undefined)) === undefined) {
    throw new ValueCsvError('cli/no-run-folder', `${folder}: expected a run folder with answers.jsonl`)
  }
  const answers = await readAnswers(file, options)
  const run = await readRunFile(folder)
  if (run === undefined) return { answers, questions: [], findings: [] }
  return answersOfRun(answers, { questions: run.questions, llms: run.llms.map(({ name }) => name) })
}
