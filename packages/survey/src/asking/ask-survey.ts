import { ValueCsvError } from '@valuecsv/errors'
import type { Survey } from '../plan/survey.ts'
import { wrongParameter } from '../plan/survey-parameters.ts'
import { type SurveyRequest, surveyRequests } from '../plan/survey-request.ts'
import { providerKey } from '../providers/llm.ts'
import { providerInfo } from '../providers/providers.ts'
import { checkCaps } from '../spending/caps.ts'
import type { AskSurveyOptions } from './ask-survey-options.ts'
import { systemClock } from './clock.ts'
import { createAsking } from './create-asking.ts'
import { LlmTally } from './outcome/llm-tally.ts'
import type { SurveyOutcome } from './outcome/survey-outcome.ts'
import { prepareProviders } from './prepare-providers.ts'
import { ProviderQueue } from './provider-queue.ts'

/**
 * Asks what a survey wants and its store has not, every provider at its own pace, and keeps each answer as it comes.
 *
 * Ends when everything is asked; or at a cap, or with a provider that can't be asked any further, which the outcome says.
 * Rejects before anything is asked with `survey/wrong-parameter`, `survey/no-llm` for an LLM that `models` has not,
 * `survey/no-price`, or what `prepare` of a model says: `survey/unreachable`, and in this process `survey/not-installed`,
 * `survey/wrong-llm`, `survey/cannot-load`. Later with the reason of `signal` after requests under way were cancelled and
 * all that came is kept; with the error of the store where that cannot keep an answer; with any error of a model that is
 * no `LlmFault`.
 *
 * What a call with `retry` has left is what the next one with the same asks, where the store remembers it, as a run folder
 * does. An answer that is asked again and ends in an error stays as it was.
 */
export async function askSurvey(survey: Survey, options: AskSurveyOptions): Promise<SurveyOutcome> {
  const { models, store, retry = [], caps = {}, prices = new Map(), clock = systemClock } = options
  checkOptions(survey, options)
  const askedBefore = [...store.spent].filter(([, { requests }]) => requests > 0).map(([name]) => ({ name }))
  checkCaps(caps, [...survey.llms, ...askedBefore], prices)
  const asksAgain = retry.length > 0
  const askedAgain = asksAgain
    ? await store.beginRetry?.(
        retry,
        survey.llms.map(({ name }) => name),
      )
    : undefined
  const tallies = new Map(survey.llms.map(({ name }) => [name, new LlmTally(name)]))
  const wanted: SurveyRequest[] = []
  for (const request of surveyRequests(survey)) {
    const tally = tallies.get(request.llm.name)!
    const status = store.statuses.get(request.id)
    const stands = status !== undefined && (!retry.includes(status) || askedAgain?.has(request.id) === true)
    if (stands) tally.standing(status)
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
  const outcome = await asking.outcomeOf(queues)
  if (asksAgain && outcome.left === 0) await store.endRetry?.()
  return outcome
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
