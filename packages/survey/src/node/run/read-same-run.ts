import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { ValueCsvError } from '@valuecsv/errors'
import { refuseEqualIds } from '../../plan/refuse-equal-ids.ts'
import type { Survey } from '../../plan/survey.ts'
import type { Llm } from '../../providers/llm.ts'
import { readAnswered } from './read-kept.ts'
import { runDifferences } from './run-differences.ts'
import { type RunFile, readRunFile } from './run-file.ts'

/**
 * What a folder was made with, which is this survey; `undefined` where there is no run. An LLM that nothing but errors is
 * kept of may be another one now: its model or address was wrong. Errors: `survey/other-run`; `survey/ambiguous-id`
 * where an LLM that is new to the run would give an answer the id of another's.
 */
export async function readSameRun(folder: string, survey: Survey): Promise<RunFile | undefined> {
  const file = await readRunFile(folder)
  const made = file && { ...file, llms: await correctedLlms(folder, file.llms, survey.llms) }
  const differences = made === undefined ? [] : runDifferences(made, survey)
  if (differences.length === 0) {
    if (made !== undefined) refuseEqualIds({ ...made, llms: withAddedLlms(made.llms, survey.llms) })
    return made
  }
  throw new ValueCsvError('survey/other-run', `${folder}: this run asks something else: ${differences.join('; ')}`, {
    hint: 'Ask as the run does, or name another folder.',
  })
}

/** The LLMs of a run and, behind them, those that are new to it. */
export function withAddedLlms(made: readonly Llm[], asked: readonly Llm[]): readonly Llm[] {
  const names = new Set(made.map(({ name }) => name))
  return [...made, ...asked.filter(({ name }) => !names.has(name))]
}

/** The LLMs of a run, as they are asked now where none of them has answered. */
async function correctedLlms(folder: string, made: readonly Llm[], asked: readonly Llm[]): Promise<readonly Llm[]> {
  const changed = new Map(
    made.flatMap((llm) => {
      const now = asked.find(({ name }) => name === llm.name)
      return now === undefined || isDeepStrictEqual(now, llm) ? [] : [[llm, now] as const]
    }),
  )
  // There may be many answers, and they are read again when the run is opened.
  if (changed.size === 0) return made
  // Half a character at the end of a killed run is mended later: nobody is taken for another then.
  const answered = await readAnswered(join(folder, 'answers.jsonl')).catch(() => undefined)
  if (answered === undefined) return made
  return made.map((llm) => (answered.has(llm.name) ? llm : (changed.get(llm) ?? llm)))
}
