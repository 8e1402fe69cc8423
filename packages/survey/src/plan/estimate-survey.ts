import type { AnswerStatus } from '@valuecsv/datasets'
import { costOf, type Price } from '../spending/price.ts'
import { estimatedInputTokens, mostInputTokens } from './estimate-tokens.ts'
import type { Survey } from './survey.ts'
import { surveyRequests } from './survey-request.ts'

/** What a survey will ask of one LLM, about and at most; without attempts that are repeated. */
export interface LlmEstimate {
  readonly llm: string
  readonly requests: number
  readonly inputTokens: number
  /** As if each answer had `expectedOutputTokens`. */
  readonly outputTokens: number
  /** As if each prompt had a token a byte and each answer were as long as it may be: what caps are held against. */
  readonly most: { readonly inputTokens: number; readonly outputTokens: number; readonly cost: number | undefined }
  /** In the currency of the price; `undefined` without one. */
  readonly cost: number | undefined
}

/** What to leave out of an estimate, and what to reckon with. */
export interface EstimateOptions {
  /** Prices by the name of the LLM. */
  readonly prices?: ReadonlyMap<string, Price>
  /** Answers that there are already, by id. */
  readonly statuses?: ReadonlyMap<string, AnswerStatus>
  /** Statuses that are asked again. */
  readonly retry?: readonly AnswerStatus[]
  /**
   * How long an answer is taken to be. Default 500, at most `maxOutputTokens`: answers of quest100 have 420 to 590
   * characters. Models that reason use several times as much.
   */
  readonly expectedOutputTokens?: number
}

/** What is left to ask of each LLM of a survey, in requests, tokens and money. Nothing is sent. */
export function estimateSurvey(survey: Survey, options: EstimateOptions = {}): readonly LlmEstimate[] {
  const { prices, statuses, retry = [], expectedOutputTokens = 500 } = options
  const { maxOutputTokens } = survey.parameters
  const sums = new Map(survey.llms.map(({ name }) => [name, { requests: 0, inputTokens: 0, mostInput: 0 }]))
  for (const { id, llm, request } of surveyRequests(survey)) {
    const status = statuses?.get(id)
    if (status !== undefined && !retry.includes(status)) continue
    const sum = sums.get(llm.name)!
    sum.requests++
    sum.inputTokens += estimatedInputTokens(request)
    sum.mostInput += mostInputTokens(request)
  }
  return [...sums].map(([llm, { requests, inputTokens, mostInput }]) => {
    const price = prices?.get(llm)
    const outputTokens = requests * Math.min(maxOutputTokens, expectedOutputTokens)
    const most = { inputTokens: mostInput, outputTokens: requests * maxOutputTokens }
    return {
      llm,
      requests,
      inputTokens,
      outputTokens,
      most: { ...most, cost: price && costOf(most, price) },
      cost: price && costOf({ inputTokens, outputTokens }, price),
    }
  })
}
