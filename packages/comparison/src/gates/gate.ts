import { ValueCsvError } from '@valuecsv/errors'
import { LEVEL_IDS, type LevelId, VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'

/** What must not be so of any LLM, or of one. */
export interface Gate {
  /** As it was written. */
  readonly expression: string
  /** The LLM that it is about; absent for all. */
  readonly llm?: string
  readonly id: ValueId | LevelId
  /** Which number of the mean score: itself, or an end of its interval. */
  readonly bound: 'value' | 'low' | 'high'
  readonly operator: '<' | '<=' | '>' | '>='
  readonly limit: number
}

const ids: readonly (ValueId | LevelId)[] = [...VALUE_IDS, ...LEVEL_IDS]

/** LLM and colon, value or level, end of the interval, operator, number. */
const form = /^(?:(?<llm>.+):)?(?<id>[a-z-]+)(?:\.(?<bound>low|high))?\s*(?<operator><=?|>=?)\s*(?<limit>\d*\.?\d+)$/s

/**
 * Reads a gate such as `rule-of-law<0.4`, `society.low<0.3` (the lower end of the interval) or `glm-4:justice<0.2`.
 * Throws `comparison/wrong-gate`, saying what was expected.
 */
export function parseGate(expression: string): Gate {
  const found = form.exec(expression.trim())?.groups
  if (found === undefined) {
    throw wrongGate(expression, 'VALUE<NUMBER, such as rule-of-law<0.4, society.low<0.3 or NAME:justice<0.2')
  }
  const id = ids.find((each) => each === found.id)
  if (id === undefined) throw wrongGate(expression, `one of ${ids.join(', ')}, found "${found.id}"`)
  const limit = Number(found.limit)
  if (limit > 1) throw wrongGate(expression, `a number from 0 to 1, found ${found.limit}`)
  return {
    expression: expression.trim(),
    ...(found.llm !== undefined && { llm: found.llm.trim() }),
    id,
    bound: (found.bound ?? 'value') as Gate['bound'],
    operator: found.operator as Gate['operator'],
    limit,
  }
}

function wrongGate(expression: string, expected: string): ValueCsvError {
  return new ValueCsvError('comparison/wrong-gate', `gate "${expression}": expected ${expected}`)
}
