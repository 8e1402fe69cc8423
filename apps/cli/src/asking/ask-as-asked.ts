import { askSurvey, estimateSurvey, type LlmOutcome, openLanguageModels } from '@valuecsv/survey'
import { openRun, peekRun } from '@valuecsv/survey/node'
import type { Context } from '../context.ts'
import { EXIT_CODE, type ExitCode } from '../exit-code.ts'
import { noticeText, type ToldNotice } from '../language/notices/notice-text.ts'
import { printReport } from '../output/report.ts'
import { packageVersion } from '../version.ts'
import type { AskFlags } from './ask-flags.ts'
import { createLlmLines } from './llm-lines.ts'
import { surveyAsAsked } from './survey-as-asked.ts'
import { estimateReport, outcomeReport } from './survey-reports.ts'

/**
 * Asks, or says what asking would take, and prints the result; exit code 1 where a provider could not be asked to the end or
 * an LLM gave nothing but errors.
 */
export async function askAsAsked(context: Context, flags: AskFlags): Promise<ExitCode | undefined> {
  const { survey, prices, caps, retry } = await surveyAsAsked(context, flags)
  const { environment, signal } = context
  if (flags.dryRun) {
    const { statuses } = await peekRun(flags.out, survey)
    const estimate = estimateSurvey(survey, { prices, retry, statuses })
    await printReport(context, estimateReport(estimate, statuses.size), flags.format)
    return undefined
  }
  const models = await openLanguageModels(survey.llms, { environment, offline: context.offline })
  const lines = createLlmLines(context)
  const onNotice = (notice: ToldNotice) => lines.notice(noticeText(notice, context.language))
  const run = await openRun(flags.out, survey, { versions: { valuecsv: packageVersion() }, onNotice })
  context.kept.note = {
    en: `answers so far are in ${flags.out}; the same command goes on from there`,
    zh: `已得到的回答在 ${flags.out} 中；运行同一命令即可继续`,
  }
  try {
    const outcome = await askSurvey(survey, {
      ...{ models, store: run, retry, caps, prices, signal, onNotice, onProgress: lines.update },
      ...(flags.timeout !== undefined && { timeoutMs: flags.timeout * 1000 }),
      ...(flags.attempts !== undefined && { maxAttempts: flags.attempts }),
      ...(flags.concurrency !== undefined && { mostAtOnce: flags.concurrency }),
    })
    lines.end()
    await printReport(context, outcomeReport(flags.out, outcome), flags.format)
    return outcome.stops.length > 0 || outcome.llms.some(isMute) ? EXIT_CODE.failed : undefined
  } finally {
    lines.end()
    await run.close()
  }
}

/** Whether all that came of asking an LLM are errors. */
function isMute({ statuses }: LlmOutcome): boolean {
  const { error, ...replies } = statuses
  return error > 0 && Object.values(replies).every((count) => count === 0)
}
