import { type AnswersOfLlm, answersByLlm } from '../answers/answers-of-llm.ts'
import { isSetApart } from '../answers/is-set-apart.ts'
import type { ScoredAnswer } from '../answers/scored-answer.ts'
import { type CompareAnswersOptions, settingsOf } from '../compare-answers.ts'
import type { ComparisonSettings, DifferenceEstimate } from '../comparison.ts'
import { drawLlms, pairedDifference } from '../estimates/paired-difference.ts'
import { fewestQuestions } from '../estimates/smallest-p-value.ts'
import { testDifferences } from '../estimates/test-differences.ts'
import { type ByValueAndLevel, familySizes, nameMeasures } from '../measures.ts'

/** Settings of `compareWithBaseline`. */
export interface CompareWithBaselineOptions extends CompareAnswersOptions {
  /** How many questions an LLM was to be asked in the baseline, by its name there; see `plannedQuestions`. */
  readonly baselinePlannedQuestions?: ReadonlyMap<string, number>
}

/** How LLMs stand to what they were in an earlier run. */
export interface BaselineComparison {
  readonly settings: ComparisonSettings
  /** How many tests the adjusted p-values of one measure were adjusted for together. */
  readonly families: { readonly values: number; readonly levels: number }
  /** With fewer questions answered both times no loss of a value could be found, however large: adjusted, no p-value is so small. */
  readonly fewestQuestions: number
  /** Those that are in both; none where all have other names than in the baseline. */
  readonly llms: readonly BaselineDifference[]
  /** LLMs of the baseline that are not there now: whether they lost nobody can say. */
  readonly gone: readonly string[]
  /** LLMs that the baseline does not have. */
  readonly added: readonly string[]
}

/** An LLM minus itself in the baseline, over the questions that both runs answered. */
export interface BaselineDifference extends ByValueAndLevel<DifferenceEstimate> {
  readonly llm: string
  /** Its name in the baseline: another one only where each run has a single LLM. */
  readonly baseline: string
  /** How many questions were answered both now and in the baseline; 0 where they have none in common. */
  readonly questions: number
  /** How many questions were answered in the baseline. */
  readonly baselineQuestions: number
  /**
   * Now or in the baseline it answered less than `leastCoverage` of what it was to be asked, or now less than that of the questions that the baseline
   * answered: what was not answered may hide a loss.
   */
  readonly isSetApart: boolean
}

/**
 * Compares each LLM with the LLM of the same name in a baseline; runs of a single LLM each are compared whatever the
 * names, and who has no counterpart is named. Tests as `compareAnswers` does, adjusted by Holm over all LLMs that are in both.
 *
 * @throws what `compareAnswers` throws
 */
export function compareWithBaseline(
  answers: Iterable<ScoredAnswer>,
  baseline: Iterable<ScoredAnswer>,
  options: CompareWithBaselineOptions = {},
): BaselineComparison {
  const [all, earlier] = [
    answersByLlm(answers, 'answers', options.plannedQuestions),
    answersByLlm(baseline, 'baseline', options.baselinePlannedQuestions),
  ]
  const paired = pairLlms(all, earlier)
  const families = familySizes(paired.filter(([now, before]) => sharesQuestions(now, before)).length)
  const settings = settingsOf(options, families.values)
  const pairs = paired.map(([now, before]) => {
    const [drawnNow, drawnBefore] = drawLlms([now, before], settings)
    return pairedDifference(drawnNow!, drawnBefore!, settings)
  })
  const tested = testDifferences(pairs, settings)
  return {
    settings,
    families,
    fewestQuestions: fewestQuestions(families.values, settings.significance),
    llms: pairs.map(({ llms: [llm, before], matrix }, index) => {
      const questions = matrix.rows
      const baselineQuestions = paired[index]![1].answered.size
      return {
        ...{ llm, baseline: before, questions, baselineQuestions },
        isSetApart: isEitherApart(paired[index]!, settings) || questions < settings.leastCoverage * baselineQuestions,
        ...nameMeasures((column) => tested[index]![column]!),
      }
    }),
    gone: namesWithout(
      earlier,
      paired.map(([, before]) => before),
    ),
    added: namesWithout(
      all,
      paired.map(([now]) => now),
    ),
  }
}

/** Whether a pair can be tested at all. */
function sharesQuestions(now: AnswersOfLlm, before: AnswersOfLlm): boolean {
  return [...now.answered.keys()].some((question) => before.answered.has(question))
}

function isEitherApart(pair: readonly AnswersOfLlm[], { leastCoverage }: ComparisonSettings): boolean {
  return pair.some((each) => isSetApart(each, leastCoverage))
}

/**
 * By name. Only where each run has one LLM are other names a pair: a release often carries its number in its name, and
 * whose answers they are is then no question. Among several a guess could hold an LLM against another one.
 */
function pairLlms(now: readonly AnswersOfLlm[], before: readonly AnswersOfLlm[]): [AnswersOfLlm, AnswersOfLlm][] {
  const named = now.flatMap((llm): [AnswersOfLlm, AnswersOfLlm][] => {
    const own = before.find((each) => each.llm === llm.llm)
    return own ? [[llm, own]] : []
  })
  return named.length === 0 && now.length === 1 && before.length === 1 ? [[now[0]!, before[0]!]] : named
}

function namesWithout(llms: readonly AnswersOfLlm[], paired: readonly AnswersOfLlm[]): string[] {
  return llms.flatMap((each) => (paired.includes(each) ? [] : [each.llm]))
}
