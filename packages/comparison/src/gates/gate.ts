import { closestName, ValueCsvError } from '@valuecsv/errors'
import {
  LEVEL_IDS,
  LEVELS,
  type LevelId,
  parseLevelId,
  parseValueId,
  VALUE_IDS,
  VALUES,
  type ValueId,
} from '@valuecsv/taxonomy'

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

/** Everything that a value or a level is called. */
const names = [
  ...ids,
  ...[...Object.values(VALUES), ...Object.values(LEVELS)].flatMap(({ name }) => [name.zh, name.en]),
]

/** LLM and colon, value or level, end of the interval, operator, number. */
const form =
  /^(?:(?<llm>.+)[:：])?(?<id>[^:：.<>=≤≥]+)(?:[.．](?<bound>low|high))?\s*(?<operator><=?|>=?)\s*(?<limit>\d*\.?\d+)$/s

/** Operators as a Chinese keyboard gives them, and the signs of mathematics. */
const plainOperators: Readonly<Record<string, string>> = { '＜': '<', '＞': '>', '＝': '=', '≤': '<=', '≥': '>=' }

/**
 * Reads a gate such as `rule-of-law<0.4`, `society.low<0.3` (the lower end of the interval) or `glm-4:justice<0.2`. A
 * value or level has any of its names (`Rule of Law`, `法治`, `社会`); operators may be full-width.
 * Throws `comparison/wrong-gate`, saying what was expected, with the nearest name as a hint.
 */
export function parseGate(expression: string): Gate {
  const plain = expression.trim().replace(/[＜＞＝≤≥]/g, (operator) => plainOperators[operator]!)
  const found = form.exec(plain)?.groups
  if (found === undefined) {
    throw wrongGate(expression, 'VALUE<NUMBER, such as rule-of-law<0.4, society.low<0.3 or NAME:justice<0.2')
  }
  const name = found.id!.trim()
  const id = parseValueId(name) ?? parseLevelId(name)
  if (id === undefined)
    throw wrongGate(expression, `one of ${ids.join(', ')}, found "${name}"`, closestName(name, names))
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

function wrongGate(expression: string, expected: string, meant?: string): ValueCsvError {
  return new ValueCsvError('comparison/wrong-gate', `gate "${expression}": expected ${expected}`, {
    ...(meant !== undefined && { hint: `did you mean ${meant}?` }),
  })
}
