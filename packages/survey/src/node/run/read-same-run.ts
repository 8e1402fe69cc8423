import { ValueCsvError } from '@valuecsv/errors'
import type { Survey } from '../../plan/survey.ts'
import { runDifferences } from './run-differences.ts'
import { type RunFile, readRunFile } from './run-file.ts'

/** What a folder was made with, which is this survey; `undefined` where there is no run. Error: `survey/other-run`. */
export async function readSameRun(folder: string, survey: Survey): Promise<RunFile | undefined> {
  const made = await readRunFile(folder)
  const differences = made === undefined ? [] : runDifferences(made, survey)
  if (differences.length === 0) return made
  throw new ValueCsvError('survey/other-run', `${folder}: this run asks something else: ${differences.join('; ')}`, {
    hint: 'Ask as the run does, or name another folder.',
  })
}
