import { ValueCsvError } from '@valuecsv/errors'

/** How every question is asked. */
export interface SurveyParameters {
  /** The system prompt. Default: none is sent. */
  readonly system?: string
  /** From 0 to 2; to 1 where Anthropic is asked. Default: each provider's own. */
  readonly temperature?: number
  /** The most tokens of an answer, those of its reasoning included. Default 4096. */
  readonly maxOutputTokens: number
  /** How often each prompt is asked, from 1 to 10,000. Default 1. */
  readonly samples: number
  /** What the seeds of all requests follow from. Default 0. */
  readonly seed: number
}

const MOST_SAMPLES = 10_000

/** Parameters with their defaults. Error: `survey/wrong-parameter` names the one that is wrong. */
export function checkParameters(given: Partial<SurveyParameters>): SurveyParameters {
  const { system, temperature, maxOutputTokens = 4096, samples = 1, seed = 0 } = given
  const parameters = {
    ...(system !== undefined && system.trim() !== '' && { system }),
    ...(temperature !== undefined && { temperature }),
    maxOutputTokens,
    samples,
    seed,
  }
  if (temperature !== undefined && !(temperature >= 0 && temperature <= 2)) {
    throw wrongParameter('temperature', 'a number from 0 to 2', temperature)
  }
  if (!Number.isSafeInteger(maxOutputTokens) || maxOutputTokens < 1) {
    throw wrongParameter('maxOutputTokens', 'a whole number from 1 on', maxOutputTokens)
  }
  // More would be planned for hours and asked for ever: a digit too many.
  if (!Number.isSafeInteger(samples) || samples < 1 || samples > MOST_SAMPLES)
    throw wrongParameter('samples', `a whole number from 1 to ${MOST_SAMPLES}`, samples)
  if (!Number.isSafeInteger(seed)) throw wrongParameter('seed', 'a whole number', seed)
  return parameters
}

/** The error of a number that is not as expected. */
export function wrongParameter(name: string, expected: string, found: unknown): ValueCsvError {
  return new ValueCsvError('survey/wrong-parameter', `${name}: expected ${expected}, found ${found}`)
}
