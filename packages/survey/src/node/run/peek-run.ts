import { join } from 'node:path'
import type { AnswerStore } from '../../asking/answer-store.ts'
import type { Survey } from '../../plan/survey.ts'
import { readSpending, readStatuses } from './read-kept.ts'
import { readSameRun } from './read-same-run.ts'

/** What a run folder holds: for an estimate of what is left. */
export type KeptRun = Pick<AnswerStore, 'statuses' | 'spent'>

/**
 * What a run folder holds, without opening it for writing or making it; nothing where there is none. Errors:
 * `survey/other-run`, `survey/ambiguous-id`, `survey/run-version`, `survey/not-a-run`; `survey/wrong-spending`,
 * `datasets/not-json` and the other errors of `readJsonLines` for a broken line; `survey/cannot-read`, `survey/not-found`,
 * `survey/no-permission` for a file that can't be read.
 */
export async function peekRun(folder: string, survey: Survey): Promise<KeptRun> {
  await readSameRun(folder, survey)
  return {
    statuses: await readStatuses(join(folder, 'answers.jsonl')),
    spent: await readSpending(join(folder, 'spending.jsonl')),
  }
}
