import { answerId } from '@valuecsv/datasets'
import type { LlmRequest } from '../language-model/language-model.ts'
import type { Llm } from '../providers/llm.ts'
import { requestSeed } from './request-seed.ts'
import type { Survey } from './survey.ts'

/** One answer that a survey wants: who is asked what, the how-manieth time. */
export interface SurveyRequest {
  /** The id of its answer. */
  readonly id: string
  readonly llm: Llm
  readonly questionId: string
  readonly promptId: string
  /** Counted from 1. */
  readonly sample: number
  readonly request: LlmRequest
}

/**
 * All requests of a survey: the first sample of every question before the second of any, and for each question all LLMs,
 * so that a run that is stopped has asked the LLMs about the same questions.
 */
export function* surveyRequests({ questions, llms, parameters }: Survey): Generator<SurveyRequest> {
  const { samples, seed, ...shared } = parameters
  for (let sample = 1; sample <= samples; sample++) {
    for (const question of questions) {
      for (const prompt of question.prompts) {
        for (const llm of llms) {
          const place = { questionId: question.id, promptId: prompt.id, sample }
          const id = answerId({ llm: llm.name, ...place })
          yield { id, llm, ...place, request: { ...shared, prompt: prompt.text, seed: requestSeed(seed, id) } }
        }
      }
    }
  }
}
