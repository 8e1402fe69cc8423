import { ValueCsvError } from '@valuecsv/errors'
import { checkProvider } from '../providers/check-provider.ts'
import type { Llm } from '../providers/llm.ts'
import type { SurveyQuestion } from '../questions/survey-question.ts'
import { refuseEqualIds } from './refuse-equal-ids.ts'
import { checkParameters, type SurveyParameters, wrongParameter } from './survey-parameters.ts'

/** Everything that says what is asked: it stands in `run.json`, and two runs of it ask the same. */
export interface Survey {
  readonly questions: readonly SurveyQuestion[]
  readonly llms: readonly Llm[]
  readonly parameters: SurveyParameters
}

/** A survey as it is asked for; parameters have defaults. */
export interface SurveyOptions extends Partial<SurveyParameters> {
  readonly questions: readonly SurveyQuestion[]
  readonly llms: readonly Llm[]
}

/**
 * A survey: questions, LLMs and parameters, checked. Errors: `survey/no-questions`, `survey/no-llm`,
 * `survey/duplicate-llm`, `survey/unknown-provider`, `survey/wrong-parameter`, `survey/ambiguous-id` where names and ids
 * with slashes give two answers one id.
 */
export function createSurvey({ questions, llms, ...given }: SurveyOptions): Survey {
  if (questions.length === 0)
    throw new ValueCsvError('survey/no-questions', 'expected at least one question, found none')
  if (llms.length === 0) throw new ValueCsvError('survey/no-llm', 'expected at least one LLM to ask')
  llms.forEach(checkProvider)
  for (const [index, { name }] of llms.entries()) {
    if (llms.findIndex((other) => other.name === name) === index) continue
    throw new ValueCsvError('survey/duplicate-llm', `two LLMs are both named "${name}"`, {
      hint: 'Give one another name: NAME=PROVIDER:MODEL.',
    })
  }
  const parameters = checkParameters(given)
  const { temperature = 0 } = parameters
  if (temperature > 1 && llms.some(({ provider }) => provider === 'anthropic')) {
    // It would be asked at 1, and not as the others are.
    throw wrongParameter('temperature', 'a number from 0 to 1, as Anthropic takes no other', temperature)
  }
  const survey = { questions, llms, parameters }
  refuseEqualIds(survey)
  return survey
}
