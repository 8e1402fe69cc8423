import { ValueCsvError } from '@valuecsv/errors'
import type { ValidationStatistics } from '@valuecsv/metrics'
import type { ValueId } from '@valuecsv/taxonomy'
import { type AnswersOfLlm, answersByLlm } from './answers/answers-of-llm.ts'
import { isSetApart } from './answers/is-set-apart.ts'
import type { ScoredAnswer } from './answers/scored-answer.ts'
import type { Comparison, ComparisonSettings, DifferenceEstimate } from './comparison.ts'
import { describeConfounds } from './confounds/describe-confounds.ts'
import { isMostlyUnlike, unlikeOf } from './confounds/unlike-of.ts'
import { intervalsOf } from './estimates/bootstrap-questions.ts'
import { correctedShares } from './estimates/corrected-shares.ts'
import { type DifferenceColumns, drawLlms, pairedDifference } from './estimates/paired-difference.ts'
import { standings } from './estimates/standings.ts'
import { permutationsFor, testDifferences } from './estimates/test-differences.ts'
import { familySizes, nameMeasures } from './measures.ts'
import { describeStability } from './stability/describe-stability.ts'

/**
 * Settings of `compareAnswers`; the defaults are 2,000 resamples, level 0.95, seed 0, power 0.8, significance 0.05, a
 * least coverage of 0.8 (a share, 0 to 1), and as many permutations as the number of tests needs, at least 10,000.
 */
export interface CompareAnswersOptions extends Partial<ComparisonSettings> {
  /** What the evaluator's calibrated scores were on its validation texts: gives `LlmSummary.corrected`. */
  readonly evaluator?: Readonly<Record<ValueId, ValidationStatistics>>
  /** The text of each question by its id, for `Comparison.confounds`: what a question says itself is no template. */
  readonly questions?: ReadonlyMap<string, string>
  /**
   * How many questions an LLM was to be asked, by its name: one that was stopped is told, and set apart by these, also
   * where it has no answer at all.
   */
  readonly plannedQuestions?: ReadonlyMap<string, number>
}

/**
 * Gives, for each LLM and each value and level, the mean score and the share of answers in which the value is present;
 * for each pair of LLMs the differences on the questions that both answered, tested; who stands where and cannot be told
 * apart; and the smallest difference that so many questions can show.
 *
 * The unit is the question: intervals come from drawing questions anew (`bootstrapMeans` of `@valuecsv/metrics`), tests
 * from exchanging the two LLMs question by question (`pairedPermutationTest`, adjusted by Holm over all pairs of each
 * family: the twelve values, the three levels, by score and by share), and several answers of one LLM to one question
 * become their mean first. Only answers with the status `answered` are compared; all are counted, and an LLM with too
 * few of them is set apart. The same answers, in any order, and the same seed give the same comparison.
 *
 * @throws `comparison/wrong-answer`, `comparison/scores-missing`, `comparison/score-out-of-range`,
 * `comparison/unknown-value`; of a wrong option `comparison/bad-option` (`leastCoverage`, `significance`), `metrics/bootstrap-options`,
 * `metrics/power-options`, `metrics/permutation-options`, `metrics/validation-statistics` (`evaluator`)
 */
export function compareAnswers(answers: Iterable<ScoredAnswer>, options: CompareAnswersOptions = {}): Comparison {
  const { evaluator, questions = new Map(), plannedQuestions } = options
  const llms = answersByLlm(answers, 'answers', plannedQuestions)
  const least = leastCoverageOf(options)
  const compared = llms.filter((llm) => !isSetApart(llm, least))
  const families = familySizes(comparablePairs(compared))
  const settings = settingsOf(options, families.values)
  const drawn = drawLlms(llms, settings)
  const estimates = new Map(drawn.map(({ llm, means }) => [llm, intervalsOf(means, settings)]))
  const drawnOfCompared = drawn.filter(({ llm }) => compared.includes(llm))
  const pairs = drawnOfCompared.flatMap((first, i) =>
    drawnOfCompared.slice(i + 1).map((second) => pairedDifference(first, second, settings)),
  )
  const tested = testDifferences(pairs, settings)
  const confounds = describeConfounds(llms, questions, estimates, settings)
  const stability = describeStability(compared)
  return {
    schemaVersion: 1,
    settings,
    questions: new Set(llms.flatMap(({ asked }) => asked)).size,
    llms: llms.map((each) => ({
      ...{ llm: each.llm, coverage: each.coverage, isSetApart: !compared.includes(each) },
      ...nameMeasures((column) => estimates.get(each)![column]!),
      ...(evaluator && !isWrittenOtherwise(each) && { corrected: correctedShares(each, evaluator, settings) }),
    })),
    differences: pairs.map((pair, index) => ({
      ...{ llms: pair.llms, questions: pair.matrix.rows },
      ...nameMeasures((column) => tested[index]![column]!),
    })),
    families,
    ...powerOfAll(pairs, tested),
    standings: standings(compared, pairs, tested, settings),
    ...(confounds && { confounds }),
    ...(stability && { stability }),
  }
}

/** The settings with their defaults, for families of so many tests. */
export function settingsOf(options: CompareAnswersOptions, tests: number): ComparisonSettings {
  const { resamples = 2000, level = 0.95, seed = 0, power = 0.8, significance = 0.05 } = options
  if (!(significance >= 0.0001 && significance < 1)) {
    throw new ValueCsvError(
      'comparison/bad-option',
      `significance is ${significance}, expected 0.0001 or more, below 1`,
    )
  }
  const permutations = powerOfTwo(checkedPermutations(options) ?? permutationsFor(tests, significance))
  return { resamples, permutations, level, seed, power, significance, leastCoverage: leastCoverageOf(options) }
}

/** The share of its answers below which an LLM is set apart, checked. */
export function leastCoverageOf({ leastCoverage = 0.8 }: Pick<CompareAnswersOptions, 'leastCoverage'>): number {
  if (leastCoverage >= 0 && leastCoverage <= 1) return leastCoverage
  throw new ValueCsvError('comparison/bad-option', `leastCoverage is ${leastCoverage}, expected a share from 0 to 1`)
}

function checkedPermutations({ permutations }: CompareAnswersOptions): number | undefined {
  if (permutations === undefined || (Number.isInteger(permutations) && permutations >= 1)) return permutations
  const message = `permutations is ${permutations}, expected a whole number from 1`
  throw new ValueCsvError('metrics/permutation-options', message)
}

/** The test takes the next power of two; said as it is, it is in the result. */
function powerOfTwo(permutations: number): number {
  return 2 ** Math.ceil(Math.log2(permutations))
}

/** How many pairs of LLMs answered some question both: only these are tested. */
function comparablePairs(llms: readonly AnswersOfLlm[]): number {
  const others = (index: number) => llms.slice(index + 1)
  return llms.reduce(
    (pairs, { answered }, index) =>
      pairs + others(index).filter((other) => [...other.answered.keys()].some((id) => answered.has(id))).length,
    0,
  )
}

function isWrittenOtherwise({ answers }: AnswersOfLlm): boolean {
  return isMostlyUnlike(unlikeOf([...answers.values()].flat()))
}

/**
 * The smallest difference that each pair of LLMs could have shown, and the questions that `neededFor` take: undefined where
 * some pair answered only one question both, since that does not tell.
 */
function powerOfAll(
  pairs: readonly DifferenceColumns[],
  tested: readonly (readonly DifferenceEstimate[])[],
): Pick<Comparison, 'detectable' | 'needed'> {
  // One question shows nothing of how much differences vary.
  const isKnown = pairs.every(({ matrix }) => matrix.rows > 1)
  const of = (column: number) => (isKnown ? tested.map((columns) => columns[column]!) : [])
  return {
    detectable: nameMeasures((column) => largestDetectable(of(column))),
    needed: nameMeasures((column) => mostNeeded(of(column))),
  }
}

function largestDetectable(differences: readonly DifferenceEstimate[]): number | undefined {
  const varying = differences.filter(({ needed }) => needed !== undefined)
  // Where the smallest is above 1 there is none.
  if (varying.length === 0 || varying.some(({ detectable }) => detectable === undefined)) return undefined
  return Math.max(...varying.map(({ detectable }) => detectable!))
}

function mostNeeded(differences: readonly DifferenceEstimate[]): number[] | undefined {
  const needed = differences.flatMap((difference) => (difference.needed === undefined ? [] : [difference.needed]))
  return needed[0]?.map((_, index) => Math.max(...needed.map((each) => each[index]!)))
}
