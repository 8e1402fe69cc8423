import { closestName, ValueCsvError } from '@valuecsv/errors'
import type { Gate } from './gate.ts'

/**
 * Throws `comparison/unknown-llm`, with the nearest name as a hint, where a gate is about an LLM that is none of `names`:
 * so that it can be told before anything is scored.
 */
export function refuseUnknownLlm({ expression, llm }: Gate, names: readonly string[]): void {
  if (llm === undefined || names.includes(llm)) return
  const closest = closestName(llm, names)
  throw new ValueCsvError(
    'comparison/unknown-llm',
    `gate "${expression}": expected the name of an LLM, one of ${names.join(', ')}, found "${llm}"`,
    closest === undefined ? {} : { hint: `did you mean ${closest}?` },
  )
}
