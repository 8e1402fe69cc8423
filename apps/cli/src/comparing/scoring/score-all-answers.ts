import { givenAndUnscored, modelName, refuseMixedModels, type ScoresOfModel } from '@valuecsv/comparison'
import type { Manifest } from '@valuecsv/evaluator'
import type { Context } from '../../context.ts'
import { mixedModelsHint } from '../../scoring/mixed-models-hint.ts'
import { DEFAULT_MODEL, type DeviceFlags, withEvaluator } from '../../scoring/open-evaluator.ts'
import type { SourcedAnswer } from '../answers/sourced-answer.ts'
import { scoreAnswers } from './score-answers.ts'
import { scoreWithoutOpenings } from './score-without-openings.ts'

export interface ScoreAllFlags extends DeviceFlags {
  /** Scores every answer anew. Default: scores that the sources hold are taken, and csv-small scores the others. */
  readonly model?: string
  /** Sigmoids before calibration, which only scoring anew gives. */
  readonly raw?: boolean
  readonly cache: boolean
  readonly allowMixed?: boolean
}

/** What is compared, and the answers of an earlier run to hold it against. */
interface UnscoredAnswers {
  readonly answers: readonly SourcedAnswer[]
  readonly questions: ReadonlyMap<string, string>
  readonly earlier: readonly SourcedAnswer[]
}

/** Answers with their scores, and whose the scores are. */
export interface AllScored {
  readonly answers: readonly SourcedAnswer[]
  readonly earlier: readonly SourcedAnswer[]
  /** Names and digests, joined where they are several. */
  readonly model: string
  /** The device that really ran; absent where nothing was scored. */
  readonly device?: string
  /** What the calibrated scores of the one model that scored were on its validation texts, as far as it says so. */
  readonly validation?: Manifest['validation']
}

/**
 * Scores what has none, of both runs together, so that they are scored by one evaluator or refused; openings are those of
 * what is compared, whatever the earlier run has. Throws `comparison/mixed-models` before anything is scored, and what
 * `scoreAnswers` throws.
 */
export async function scoreAllAnswers(
  context: Context,
  { answers: own, questions, earlier }: UnscoredAnswers,
  flags: ScoreAllFlags,
): Promise<AllScored> {
  const answers = [...own, ...earlier]
  const isAnew = flags.model !== undefined || flags.raw === true
  const { given, unscored } = givenAndUnscored(answers, isAnew)
  const refuseMixed = (found: readonly ScoresOfModel[]) => {
    if (!flags.allowMixed) refuseMixedModels(found, mixedModelsHint(earlier.length > 0))
  }
  const modelsGiven = given.map(({ model, source }): ScoresOfModel => ({ model, where: source }))
  if (unscored.length === 0) {
    refuseMixed(modelsGiven)
    return { ...parted(nameModels(answers), own.length), model: modelsOf(given) }
  }
  return withEvaluator(context, flags.model ?? DEFAULT_MODEL, flags, async (evaluator) => {
    const { model, device } = evaluator
    const scoredNow = unscored.map(({ source }): ScoresOfModel => ({ model, where: `${source}, scored now` }))
    refuseMixed([...modelsGiven, ...scoredNow])
    const options = { raw: flags.raw ?? false, cache: flags.cache }
    const scored = await scoreAnswers(context, evaluator, unscored, options)
    const scoredAnswer = new Map(unscored.map((answer, index) => [answer, scored[index]!]))
    const all = answers.map((answer) => scoredAnswer.get(answer) ?? answer)
    const models = modelsOf([...given, ...scored])
    // Scores before calibration, and scores that are not all of this model, are not those of its validation texts.
    const { validation } = options.raw || models !== model ? {} : evaluator.manifest
    const current = all.slice(0, own.length)
    const isOurs = own.every((answer) => answer.status !== 'answered' || scoredAnswer.has(answer))
    const freed = isOurs ? await scoreWithoutOpenings(context, evaluator, current, questions, options) : current
    const named = nameModels([...freed, ...all.slice(own.length)])
    return { ...parted(named, own.length), model: models, device, ...(validation && { validation }) }
  })
}

/** What is compared stands before the earlier run. */
function parted(answers: readonly SourcedAnswer[], count: number): Pick<AllScored, 'answers' | 'earlier'> {
  return { answers: answers.slice(0, count), earlier: answers.slice(count) }
}

function modelsOf(scored: readonly SourcedAnswer[]): string {
  return [...new Set(scored.map(({ model }) => modelName(model)))].join(' + ')
}

/**
 * An LLM whose answers are scored by several models is several: their scores have no common mean. What it did not answer
 * counts for the one whose answers stand in the same source.
 */
function nameModels(answers: readonly SourcedAnswer[]): SourcedAnswer[] {
  const modelsOfLlm = new Map<string, Map<string, string>>()
  const severalModels = new Set<string>()
  const answered = answers.filter(({ status }) => status === 'answered')
  for (const { llm, source, model: given } of answered) {
    const model = modelName(given)
    const models = modelsOfLlm.get(llm) ?? new Map<string, string>()
    modelsOfLlm.set(llm, models.set(source, models.get(source) ?? model))
    if (![...models.values()].every((other) => other === model)) severalModels.add(llm)
  }
  return answers.map((answer) => {
    const { llm, status, source } = answer
    if (!severalModels.has(llm)) return answer
    const models = modelsOfLlm.get(llm)!
    const ofSource = models.get(source) ?? [...models.values()][0]!
    return { ...answer, llm: `${llm} (${status === 'answered' ? modelName(answer.model) : ofSource})` }
  })
}
