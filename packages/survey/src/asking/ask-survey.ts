import type { AnswerStatus, Notice } from '@valuecsv/datasets'
import { ValueCsvError } from '@valuecsv/errors'
import type { LanguageModel } from '../language-model/language-model.ts'
import type { Survey } from '../plan/survey.ts'
import { wrongParameter } from '../plan/survey-parameters.ts'
import { type SurveyRequest, surveyRequests } from '../plan/survey-request.ts'
import { providerKey } from '../providers/llm.ts'
import { providerInfo } from '../providers/providers.ts'
import { type Caps, checkCaps } from '../spending/caps.ts'
import type { Price } from '../spending/price.ts'
import type { AnswerStore } from './answer-store.ts'
import { type Clock, systemClock } from './clock.ts'
import { createAsking } from './create-asking.ts'
import { LlmTally } from './llm-tally.ts'
import { prepareProviders } from './prepare-providers.ts'
import { ProviderQueue } from './provider-queue.ts'
import type { SurveyOutcome } from './survey-outcome.ts'
import type { LlmProgress } from './survey-progress.ts'

/** What a survey is asked with. */
export interface AskSurveyOptions {
  /** Each LLM of the survey by name, from `openLanguageModels` or of one's own making. */
  readonly models: ReadonlyMap<string, LanguageModel>
  /** Where answers are kept: a run folder (`openRun` of `@valuecsv/survey/node`), or `createMemoryStore()`. */
  readonly store: AnswerStore
  /** Answers of these statuses are asked again. Default: none. */
  readonly retry?: readonly AnswerStatus[]
  readonly caps?: Caps
  /** Prices by the name of the LLM. */
  readonly prices?: ReadonlyMap<string, Price>
  /** How long one attempt may take. Default 180,000; at most 300,000, after which Node's client ends it by itself. */
  readonly timeoutMs?: number
  /** How often one answer is tried in this call. Default 8. */
  readonly maxAttempts?: number
  /** How many requests are at most under way at one provider. Default: by provider, 4 for local servers, else 32. */
  readonly mostAtOnce?: number
  /** For the jitter of waits, from 0 to 1. Default `Math.random`. */
  readonly random?: () => number
  readonly clock?: Clock
  readonly signal?: AbortSignal
  /** Called after each answer that is kept, with how far its LLM is, and once for each LLM at the start. */
  readonly onProgress?: (progress: LlmProgress) => void
  /** Called when a provider stops (once), is left alone for more than 30 s, or does not take a parameter. */
  readonly onNotice?: (notice: Notice) => void
}

/**
 * Asks what a survey wants and its store has not, every provider at its own pace, and keeps each answer as it comes.
 *
 * Ends when everything is asked; or at a cap, or with a provider that can't be asked any further, which the outcome says.
 * Rejects before anything is asked with `survey/wrong-parameter`, `survey/no-price` or, where a provider cannot be
 * reached, `survey/unreachable`; with the reason of `signal` after requests under way were cancelled and all that came is
 * kept; with the error of the store where that cannot keep an answer.
 */
export async function askSurvey(survey: Survey, options: AskSurveyOptions): Promise<SurveyOutcome> {
  const { models, store, retry = [], caps = {}, prices = new Map(), clock = systemClock } = options
  checkOptions(survey, options)
  checkCaps(caps, survey.llms, prices)
  const tallies = new Map(survey.llms.map(({ name }) => [name, new LlmTally(name)]))
  const wanted: SurveyRequest[] = []
  for (const request of surveyRequests(survey)) {
    const tally = tallies.get(request.llm.name)!
    const status = store.statuses.get(request.id)
    if (status !== undefined && !retry.includes(status)) tally.standing(status)
    else {
      tally.wanted()
      wanted.push(request)
    }
  }
  const asking = createAsking(survey.llms, tallies, { ...options, caps, prices, clock })
  for (const { name } of survey.llms) asking.tellProgress(name)
  const byProvider = Map.groupBy(wanted, ({ llm }) => providerKey(llm))
  const llms = survey.llms.filter(({ name }) => tallies.get(name)!.left > 0)
  await prepareProviders(llms, models, options.signal ?? new AbortController().signal)
  const queues = Array.from(byProvider.values(), (requests) => {
    const { mostAtOnce, oneLlmAtATime } = providerInfo(requests[0]!.llm.provider)
    const ordered =
      oneLlmAtATime === true ? [...Map.groupBy(requests, ({ llm }) => llm.name).values()].flat() : requests
    return new ProviderQueue(ordered, Math.min(options.mostAtOnce ?? mostAtOnce, 1000), asking.context)
  })
  return asking.outcomeOf(queues)
}

function checkOptions(survey: Survey, { models, timeoutMs, maxAttempts, mostAtOnce }: AskSurveyOptions): void {
  const counts = { maxAttempts, mostAtOnce }
  for (const [name, value] of Object.entries(counts)) {
    if (value !== undefined && (!Number.isSafeInteger(value) || value < 1)) {
      throw wrongParameter(name, 'a whole number from 1 on', value)
    }
  }
  if (timeoutMs !== undefined && !(timeoutMs > 0 && timeoutMs <= 300_000)) {
    throw wrongParameter('timeoutMs', 'a number above 0 and up to 300000', timeoutMs)
  }
  const missing = survey.llms.find(({ name }) => !models.has(name))
  if (missing !== undefined)
    throw new ValueCsvError('survey/no-llm', `no language model was given for "${missing.name}"`)
}
