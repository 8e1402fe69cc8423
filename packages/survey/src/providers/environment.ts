import { ValueCsvError } from '@valuecsv/errors'
import type { Llm } from './llm.ts'
import { providerInfo } from './providers.ts'

/** Environment variables, as `process.env` has them: the only place that keys come from. */
export type Environment = Readonly<Record<string, string | undefined>>

/** The key of an LLM; `undefined` where it needs none and none is set. Errors: `survey/missing-key`, `survey/wrong-key`. */
export function keyOf(llm: Llm, environment: Environment): string | undefined {
  const { keyVariable, keyOptional, protocol } = providerInfo(llm.provider)
  const variable = llm.keyVariable ?? keyVariable
  if (protocol === 'in-process' || variable === undefined) return undefined
  const key = environment[variable]?.trim()
  if (key !== undefined && key !== '') {
    // A header takes nothing else, and the error of one that is wrong would show it.
    if (/^[\x21-\x7e]+$/.test(key)) return key
    throw new ValueCsvError('survey/wrong-key', `${llm.name}: ${variable} holds characters that no key has`)
  }
  if (keyOptional === true && llm.keyVariable === undefined) return undefined
  throw new ValueCsvError(
    'survey/missing-key',
    `${llm.name}: ${llm.provider} needs a key, and ${variable} is not set`,
    {
      hint: `Set the environment variable ${variable}.`,
    },
  )
}
