import { answersByLlm } from './answers/answers-of-llm.ts'
import type { ScoredAnswer } from './answers/scored-answer.ts'
import type { Comparison, ComparisonSettings } from './comparison.ts'
import { bootstrapQuestions } from './estimates/bootstrap-questions.ts'
import { pairedDifference } from './estimates/paired-difference.ts'
import { nameMeasures } from './measures.ts'

/** Settings of `compareAnswers`; the defaults are 2,000 resamples, level 0.95, seed 0, power 0.8, significance 0.05. */
export type CompareAnswersOptions = Partial<ComparisonSettings>

/**
 * Gives, for each LLM and each value and level, the mean score and the share of answers in which the value is present;
 * for each pair of LLMs the differences on the questions that both answered; and the smallest difference that so many
 * questions can show.
 *
 * The unit is the question: intervals come from drawing questions anew (`bootstrapMeans` of `@valuecsv/metrics`), and
 * several answers of one LLM to one question become their mean first. Only answers with the status `answered` are
 * compared; all are counted. Each interval stands for itself: among many pairs and values some differences exclude 0
 * by chance. The same answers, in any order, and the same seed give the same comparison.
 *
 * @throws `comparison/scores-missing`, `comparison/score-out-of-range`, `comparison/unknown-value`,
 * `metrics/bootstrap-options`, `metrics/power-options`
 */
export function compareAnswers(answers: Iterable<ScoredAnswer>, options: CompareAnswersOptions = {}): Comparison {
  const { resamples = 2000, level = 0.95, seed = 0, power = 0.8, significance = 0.05 } = options
  const settings = { resamples, level, seed, power, significance }
  const llms = answersByLlm(answers)
  const pairs = llms.flatMap((first, i) => llms.slice(i + 1).map((second) => pairedDifference(first, second, settings)))
  return {
    schemaVersion: 1,
    settings,
    questions: new Set(llms.flatMap(({ asked }) => asked)).size,
    llms: llms.map(({ llm, coverage, answered }) => {
      const estimates = bootstrapQuestions([...answered.values()], settings)
      return { llm, coverage, ...nameMeasures((column) => estimates[column]!) }
    }),
    differences: pairs.map(({ llms, questions, columns }) => ({
      llms,
      questions,
      ...nameMeasures((column) => columns[column]!),
    })),
    detectable: nameMeasures((column) => largest(pairs.map(({ columns }) => columns[column]!.detectable))),
  }
}

function largest(numbers: readonly (number | undefined)[]): number | undefined {
  const defined = numbers.filter((number) => number !== undefined)
  return defined.length === 0 ? undefined : Math.max(...defined)
}
