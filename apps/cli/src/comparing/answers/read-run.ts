import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type AnswerRecord, answersOfRun, type Finding, normalizedText } from '@valuecsv/datasets'
import { type ReadFileOptions, readAnswers } from '@valuecsv/datasets/node'
import { ValueCsvError } from '@valuecsv/errors'
import { chineseSentence } from '@valuecsv/report'
import { type RunFile, readRunFile } from '@valuecsv/survey/node'
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
  const contents = answersOfRun(answers, run.questions)
  // Equal questions count as one, as those of several sources do.
  const distinct = new Set(run.questions.map(({ text }) => normalizedText(text))).size
  return {
    ...contents,
    findings: [...contents.findings, ...stoppedFindings(contents.answers, run)],
    planned: new Map(run.llms.map(({ name }) => [name, distinct])),
  }
}

/** A finding for each LLM that has answers to fewer questions than it was to be asked. */
function stoppedFindings(answers: readonly AnswerRecord[], { llms, questions }: RunFile): Finding[] {
  const byLlm = Map.groupBy(answers, ({ llm }) => llm)
  return llms.flatMap(({ name }): Finding[] => {
    const asked = new Set(byLlm.get(name)?.map(({ questionId }) => questionId)).size
    if (asked >= questions.length) return []
    const message = {
      en: `${name}: ${asked} of ${questions.length} questions asked: the run was stopped`,
      zh: chineseSentence`${name}：${questions.length} 个问题只问了 ${asked} 个：提问中途停止`,
    }
    return [{ code: 'stopped-run', message, where: [] }]
  })
}
