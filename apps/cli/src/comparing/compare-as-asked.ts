import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type CompareAnswersOptions,
  compareAnswers,
  compareScorings,
  compareWithBaseline,
  type Gate,
  plannedByLlm,
  refuseUnknownLlm,
  validationStatistics,
} from '@valuecsv/comparison'
import { ValueCsvError } from '@valuecsv/errors'
import type { Context } from '../context.ts'
import { GATE_NOT_MET } from '../errors/gate-not-met.ts'
import { usageError } from '../errors/usage-error.ts'
import { checkHtmlPlace } from '../files/check-html-place.ts'
import type { Format } from '../output/format.ts'
import { printReport } from '../output/report.ts'
import { SCORES_KEPT } from '../scoring/cache/scores-kept.ts'
import { withEvaluator } from '../scoring/open-evaluator.ts'
import { type ReadAnswers, readAllAnswers } from './answers/read-answers.ts'
import { refuseIdleFlags } from './answers/refuse-idle-flags.ts'
import type { CompareFlags } from './compare-flags.ts'
import { baselineCases, gateCases, gatesOf } from './gates.ts'
import { type ComparedAnswers, comparisonReport } from './reporting/comparison-report.ts'
import { refuseOtherEvaluator } from './scoring/refuse-other-evaluator.ts'
import { type AllScored, scoreAllAnswers } from './scoring/score-all-answers.ts'
import { scoreAnswers } from './scoring/score-answers.ts'
import { writeRunScores } from './scoring/write-run-scores.ts'

/** Compares, prints and writes what was asked for. Throws `cli/gate-not-met` after it, where a gate was not met. */
export async function compareAsAsked(context: Context, sources: readonly string[], flags: CompareFlags): Promise<void> {
  if (flags.answers !== undefined && flags.html === undefined)
    throw usageError('--answers says what --html holds: it needs --html')
  if (flags.format === 'junit' && flags.failIf === undefined && flags.baseline === undefined) {
    throw usageError('--format junit: no gate to report on', 'give one: --fail-if EXPRESSION or --baseline SOURCE')
  }
  const gates = gatesOf(flags.failIf ?? [])
  const html = flags.html === true ? await reportOfRun(sources) : flags.html
  const everySource = flags.baseline === undefined ? sources : [...sources, flags.baseline]
  await checkHtmlPlace({ html, format: flags.format }, everySource)
  await refuseIdleFlags(flags, everySource)
  const questionIds = new Map<string, string>()
  const read = await readAllAnswers(context, sources, flags, questionIds)
  // An LLM of several evaluators gets its names when it is scored.
  if (gates.length > 0 && !flags.allowMixed) {
    const names = llmNames(read)
    for (const gate of gates) refuseUnknownLlm(gate, names)
  }
  const earlier = flags.baseline === undefined ? undefined : await readBaseline(context, flags, questionIds)
  if (flags.cache) context.kept.note = SCORES_KEPT
  const scored = await scoreAllAnswers(context, { ...read, earlier: earlier?.answers ?? [] }, flags)
  if (earlier) refuseOtherEvaluator(scored)
  if (scored.device !== undefined && !flags.raw) await writeRunScores(context, [...scored.answers, ...scored.earlier])
  const plannedQuestions = plannedByLlm(scored.answers, read.unasked)
  const options = { seed: flags.seed, questions: read.questions, plannedQuestions, ...statistics(scored) }
  const comparison = compareAnswers(scored.answers, options)
  const baseline =
    earlier &&
    compareWithBaseline(scored.answers, scored.earlier, {
      ...options,
      baselinePlannedQuestions: plannedByLlm(scored.earlier, earlier.unasked),
    })
  const cases = [...gateCases(gates, comparison), ...(baseline ? baselineCases(baseline) : [])]
  const compared: ComparedAnswers = {
    ...{ sources, model: scored.model, raw: flags.raw ?? false, comparison, gates: cases },
    findings: [...read.findings, ...(earlier?.findings ?? [])],
    ...(scored.device !== undefined && { device: scored.device }),
    ...(flags.secondModel !== undefined &&
      (await secondModel(context, { ...scored, plannedQuestions }, flags.secondModel, flags))),
    ...(baseline && { baseline }),
  }
  if (html !== undefined) {
    const { writeComparisonPage } = await import('./reporting/write-comparison-page.ts')
    await writeComparisonPage(context, compared, { ...scored, questions: read.questions, gates }, { ...flags, html })
  }
  if (html !== '-') await printComparison(context, compared, gates, flags.format ?? 'table')
  const failures = cases.flatMap(({ failure }) => (failure === undefined ? [] : [failure]))
  if (failures.length > 0) throw new ValueCsvError(GATE_NOT_MET, `gate not met: ${failures.join('; ')}`)
}

async function reportOfRun(sources: readonly string[]): Promise<string> {
  const [folder] = sources
  if (sources.length === 1 && (await stat(folder!).catch(() => undefined))?.isDirectory()) {
    return join(folder!, 'report.html')
  }
  throw usageError(
    '--html: expected the name of a file, as in --html report.html',
    'without a name it is report.html in the run folder, where one run folder is compared',
  )
}

function llmNames({ answers, unasked }: ReadAnswers): string[] {
  return [...new Set([...answers, ...unasked].map(({ llm }) => llm))]
}

function readBaseline(context: Context, flags: CompareFlags, questionIds: Map<string, string>): Promise<ReadAnswers> {
  return readAllAnswers(context, [flags.baseline!], flags, questionIds)
}

function statistics({ validation }: AllScored) {
  const evaluator = validationStatistics(validation)
  return evaluator && { evaluator }
}

/** How far another evaluator agrees on the same answers. */
async function secondModel(
  context: Context,
  { answers, plannedQuestions }: AllScored & Required<Pick<CompareAnswersOptions, 'plannedQuestions'>>,
  reference: string,
  flags: CompareFlags,
): Promise<Pick<ComparedAnswers, 'secondModel' | 'agreement'>> {
  const answered = answers.filter(({ status }) => status === 'answered')
  return withEvaluator(context, reference, flags, async (evaluator) => {
    const options = { raw: flags.raw ?? false, cache: flags.cache, isSecond: true }
    const second = await scoreAnswers(context, evaluator, answered, options)
    const agreement = compareScorings(answers, second, { plannedQuestions })
    return { secondModel: evaluator.model, agreement }
  })
}

async function printComparison(
  context: Context,
  compared: ComparedAnswers,
  gates: readonly Gate[],
  format: Format | 'junit',
): Promise<void> {
  if (format !== 'junit') return printReport(context, comparisonReport(compared, gates, format), format)
  const { renderJunit } = await import('@valuecsv/report')
  await context.stdout.write(renderJunit({ suite: 'valuecsv compare', cases: compared.gates }))
}
