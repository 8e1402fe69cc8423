import { createMemoryStore } from '../src/asking/answer-store.ts'
import { askSurvey } from '../src/asking/ask-survey.ts'
import type { AskSurveyOptions } from '../src/asking/ask-survey-options.ts'
import { createSurvey, type Survey, type SurveyOptions } from '../src/plan/survey.ts'
import type { Llm } from '../src/providers/llm.ts'
import { openLanguageModels } from '../src/providers/open-language-model.ts'
import { parseLlm } from '../src/providers/parse-llm.ts'
import { questionSet } from '../src/questions/question-set.ts'
import { quickClock } from './quick-clock.ts'

/** So many questions, each with words of its own. */
export function smallQuestions(count: number) {
  const drafts = Array.from({ length: count }, (_, index) => {
    return { id: `q${index + 1}`, text: `第${index + 1}问：何为诚信？`, paraphrases: [], place: `line ${index + 1}` }
  })
  return questionSet(drafts, 'test.jsonl')
}

/** A survey of so many questions, with LLMs from texts as the command line takes them. */
export function smallSurvey(count: number, llms: readonly string[], options: Partial<SurveyOptions> = {}): Survey {
  return createSurvey({ questions: smallQuestions(count), llms: llms.map(parseLlm), maxOutputTokens: 100, ...options })
}

/** An LLM whose model a test brings. */
export function ownLlm(name: string): Llm {
  return { name, provider: 'custom', model: name }
}

/** Asks a survey for real, but on a clock on which waits take no time. */
export async function askQuickly(survey: Survey, options: Partial<AskSurveyOptions> = {}) {
  const store = createMemoryStore()
  const clock = quickClock()
  const environment = { OPENAI_API_KEY: 'sk-0123456789', ANTHROPIC_API_KEY: 'sk-ant-0123456789' }
  const models = options.models ?? (await openLanguageModels(survey.llms, { environment }))
  const outcome = await askSurvey(survey, { store, clock, random: () => 1, ...options, models })
  return { outcome, store, clock }
}
