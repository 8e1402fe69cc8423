import { stat } from 'node:fs/promises'
import { describeQuestionTable, type QuestionTable, withSharedIds } from '@valuecsv/datasets'
import { formatOfFile, loadQuest100, readAnswers, readQuestionTable } from '@valuecsv/datasets/node'
import type { Context } from '../../context.ts'
import { datasetName } from '../../datasets/dataset-name.ts'
import { refuseMisspelledName } from '../../datasets/refuse-misspelled-name.ts'
import { datasetOptions } from '../../sources/dataset-options.ts'
import { type ReadFlags, readOptions } from '../../sources/read-options.ts'
import { readRun } from './read-run.ts'
import type { SourceContents } from './source-contents.ts'

/**
 * Reads one source: the name `quest100`, a table laid out like it, answers as JSON Lines, or a run folder, which is UTF-8
 * whatever encoding is named for the others. `questionIds` keeps the id of each question by its text, so that a question
 * that two sources share has one, and only such a question.
 */
export async function readSource(
  context: Context,
  source: string,
  flags: ReadFlags,
  questionIds: Map<string, string>,
): Promise<SourceContents> {
  if (datasetName(source) === 'quest100') return sourceOfTable(await loadQuest100(datasetOptions(context)), questionIds)
  const status = await stat(source).catch(() => undefined)
  if (status?.isDirectory()) {
    const run = await readRun(source, readOptions(context, {}))
    return { ...run, ...withSharedIds(run, questionIds) }
  }
  await refuseMisspelledName(source)
  const options = readOptions(context, flags)
  const format = source === '-' ? 'jsonl' : await formatOfFile(source)
  if (format === 'jsonl') return { answers: await readAnswers(source, options), questions: [], findings: [] }
  const { sheet: _, ...withoutSheet } = options
  // A sheet is that of the workbooks among the sources, see `refuseIdleFlags`.
  return sourceOfTable(await readQuestionTable(source, format === 'xlsx' ? options : withoutSheet), questionIds)
}

function sourceOfTable(table: QuestionTable, questionIds: Map<string, string>): SourceContents {
  return { ...withSharedIds(table, questionIds), findings: describeQuestionTable(table).findings }
}
