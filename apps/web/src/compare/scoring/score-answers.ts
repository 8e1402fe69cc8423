import {
  answersWithoutOpenings,
  givenAndUnscored,
  modelName,
  refuseMissingTexts,
  refuseMixedModels,
  validationStatistics,
} from '@valuecsv/comparison'
import type { Evaluator } from '@valuecsv/evaluator'
import type { CombinedAnswers } from '../sources/combine-sources.ts'
import type { SourcedAnswer } from '../sources/source.ts'
import { type ScoreMemory, scoreTexts } from './score-texts.ts'

/** Answers with their scores, and whose the scores are. */
export interface ScoredAnswers {
  readonly answers: readonly SourcedAnswer[]
  /** Name and digest. */
  readonly model: string
  /** The device that really ran; absent where the sources hold all scores. */
  readonly device?: string
  /** What the scores were on the evaluator's validation texts, where all are its own and it says so. */
  readonly statistics?: NonNullable<ReturnType<typeof validationStatistics>>
}

/** How answers are scored. */
export interface ScoreAnswersOptions {
  /** Whether the scores that the sources hold are left aside. */
  readonly isAnew: boolean
  /** Scores that are known already; new ones are added, so that nothing is scored twice. */
  readonly memory: ScoreMemory
  /** Called once, where something is to be scored. */
  readonly loadEvaluator: () => Promise<Evaluator>
  /** Called after each text that was scored; `total` are those that were to be. */
  readonly onProgress: (done: number, total: number) => void
  readonly signal: AbortSignal
}

/**
 * Scores what has no scores: equal texts once, and with them the answers without their openings. Throws
 * `comparison/mixed-models` before anything is scored where scores would be of several evaluators, `comparison/text-missing`, the
 * errors of the evaluator, and the signal's reason; what was scored by then stays in the memory.
 */
export async function scoreAnswers(
  { answers, questions }: Pick<CombinedAnswers, 'answers' | 'questions'>,
  options: ScoreAnswersOptions,
): Promise<ScoredAnswers> {
  const { given, unscored } = givenAndUnscored(answers, options.isAnew)
  const modelsGiven = given.map(({ model, source }) => ({ model, where: source }))
  refuseMixedModels(modelsGiven)
  // No answer at all is of no model.
  if (unscored.length === 0) return { answers, model: given.length > 0 ? modelName(given[0]!.model) : '' }
  refuseMissingTexts(unscored)
  const evaluator = await options.loadEvaluator()
  options.signal.throwIfAborted()
  refuseMixedModels([...modelsGiven, ...unscored.map(({ source }) => ({ model: evaluator.model, where: source }))])
  // Openings are looked for only where every score would have its counterpart.
  const shortened = given.length > 0 ? [] : answersWithoutOpenings(answers, questions)
  const texts = [...unscored.map(({ text }) => text), ...shortened.map(({ text }) => text)]
  const scored = await scoreTexts(evaluator, texts, options)
  const toScore = new Set(unscored)
  const withoutOpening = new Map(shortened.map(({ index, text }) => [index, scored.get(text)!.scores]))
  const statistics = given.length > 0 ? undefined : validationStatistics(evaluator.manifest.validation)
  return {
    answers: answers.map((answer, index) => {
      if (!toScore.has(answer)) return answer
      const { scores, values, offDistribution } = scored.get(answer.text)!
      const scoresWithoutOpening = withoutOpening.get(index)
      return {
        ...{ ...answer, scores, values, model: evaluator.model },
        ...(offDistribution && { offDistribution }),
        ...(scoresWithoutOpening && { scoresWithoutOpening }),
      }
    }),
    model: evaluator.model,
    device: evaluator.device,
    ...(statistics && { statistics }),
  }
}
