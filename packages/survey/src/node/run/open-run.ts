import { join } from 'node:path'
import { formatJsonLine, type Notice } from '@valuecsv/datasets'
import { ValueCsvError } from '@valuecsv/errors'
import { lockFolder, makeFolder } from '@valuecsv/folder-lock'
import type { AnswerStore } from '../../asking/answer-store.ts'
import type { Survey } from '../../plan/survey.ts'
import { addSpending, nothingSpent } from '../../spending/spending.ts'
import { fileError, systemCode } from '../files/file-error.ts'
import { LineLog } from '../files/line-log.ts'
import { mendTail } from '../files/mend-tail.ts'
import { replaceFile } from '../files/replace-file.ts'
import { isWholeAnswer, isWholeSpending, readSpending, readStatuses } from './read-kept.ts'
import { readSameRun, withAddedLlms } from './read-same-run.ts'
import { beginRetry, endRetry } from './retry-round.ts'
import { questionsDigest, type RunFile, readRunFile, runFilePath } from './run-file.ts'

/** A run folder that is open for writing; this process alone has it until it is closed. */
export interface Run extends AnswerStore {
  readonly folder: string
  close(): Promise<void>
}

/** How to open a run folder. */
export interface OpenRunOptions {
  /** Versions for `run.json`, by name. Node's is added. Default: none. */
  readonly versions?: Readonly<Record<string, string>>
  /** Default: the real time. */
  readonly now?: () => Date
  /** Told when a line that a killed run left is set aside. */
  readonly onNotice?: (notice: Notice) => void
}

/**
 * Opens the folder of a run, or makes it: `run.json` says what is asked; `answers.jsonl` has a line for each answer, on the
 * disk before it counts as kept; `spending.jsonl` has every change of what was spent. A last line that a killed process
 * left half written goes to `answers.torn.jsonl`; `retry.json` is there while answers are asked again. LLMs may be added to a run, and one of which nothing
 * is kept may be another; anything else makes another run.
 *
 * Errors: `folder-lock/in-use` names the process that has the folder; `survey/run-version`, `survey/not-a-run`,
 * `survey/other-run` (says what differs), `survey/ambiguous-id`; `survey/wrong-spending`, `datasets/not-json` and the
 * other errors of `readJsonLines` for a line that is broken and not the last; `survey/cannot-write`,
 * `folder-lock/cannot-write`, `survey/cannot-read`, `survey/not-found`, `survey/no-permission`, `survey/disk-full` for a
 * file or folder that can't be made, read or written, also of `append` and `spend`.
 */
export async function openRun(folder: string, survey: Survey, options: OpenRunOptions = {}): Promise<Run> {
  const { now = () => new Date(), onNotice } = options
  await makeFolder(folder).catch((error) => {
    if (systemCode(error) !== 'ENOENT') throw fileError(error, folder, 'write')
    throw new ValueCsvError('survey/cannot-write', `${folder}: no folder can be made there`, { cause: error })
  })
  const unlock = await lockFolder(folder, now())
  try {
    await describeRun(folder, survey, options, now())
    const files = { answers: join(folder, 'answers.jsonl'), spending: join(folder, 'spending.jsonl') }
    const torn = await mendTail(files.answers, { isWhole: isWholeAnswer, setAside: join(folder, 'answers.torn.jsonl') })
    if (torn > 0) {
      const message = `${files.answers}: the last line was cut off; its ${torn} bytes are in answers.torn.jsonl`
      onNotice?.({ code: 'survey/torn-line', message })
    }
    await mendTail(files.spending, { isWhole: isWholeSpending })
    const statuses = await readStatuses(files.answers)
    const spent = await readSpending(files.spending)
    const answers = await LineLog.open(files.answers, { flush: true })
    const spending = await LineLog.open(files.spending, { flush: false }).catch(async (error) => {
      await answers.close()
      throw error
    })
    return {
      folder,
      statuses,
      spent,
      async append(answer) {
        await answers.append(formatJsonLine(answer))
        statuses.set(answer.id, answer.status)
      },
      async spend(llm, change) {
        await spending.append(formatJsonLine({ llm, ...change }))
        spent.set(llm, addSpending(spent.get(llm) ?? nothingSpent, change))
      },
      beginRetry: (statuses, llms) => beginRetry(folder, files.answers, { statuses, llms }),
      endRetry: () => endRetry(folder),
      async close() {
        const closed = await Promise.allSettled([answers.close(), spending.close()])
        // Also where a file could not be closed: the next one would wait for this process to end.
        await unlock()
        const failed = closed.find((one) => one.status === 'rejected')
        if (failed !== undefined) throw failed.reason
      },
    }
  } catch (error) {
    await unlock()
    throw error
  }
}

/** Writes `run.json`, or adds LLMs that are new to it. */
async function describeRun(
  folder: string,
  survey: Survey,
  { versions = {} }: OpenRunOptions,
  now: Date,
): Promise<void> {
  const made = await readSameRun(folder, survey)
  const { questions, parameters } = made ?? survey
  const llms = withAddedLlms(made?.llms ?? [], survey.llms)
  if (JSON.stringify(llms) === JSON.stringify((await readRunFile(folder))?.llms)) return
  const file: RunFile = {
    schemaVersion: 1,
    createdAt: made?.createdAt ?? now.toISOString(),
    questionsDigest: questionsDigest({ questions }),
    questions,
    llms,
    parameters,
    versions: made?.versions ?? { ...versions, node: process.version },
  }
  await replaceFile(runFilePath(folder), `${JSON.stringify(file, undefined, 2)}\n`)
}
