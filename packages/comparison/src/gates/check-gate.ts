import { LEVEL_IDS, type LevelId, type ValueId } from '@valuecsv/taxonomy'
import type { Comparison, LlmSummary } from '../comparison.ts'
import type { Gate } from './gate.ts'
import { refuseUnknownLlm } from './refuse-unknown-llm.ts'

/** What a gate found of one LLM. */
export interface GateResult {
  readonly llm: string
  /** The number that the gate is about; absent where it is undefined, which does not pass. */
  readonly found?: number
  /** It answered too little to be compared, which does not pass whatever was found of the rest. */
  readonly isSetApart: boolean
  readonly isPassed: boolean
}

/**
 * Checks a gate on each LLM that it is about: it is not passed where what it says is so, where the number is undefined,
 * since nothing is known then, and where the LLM is set apart: what it did not answer may be what would have failed. Throws `comparison/unknown-llm`.
 */
export function checkGate(gate: Gate, { llms }: Comparison): GateResult[] {
  const { llm, id, bound, operator, limit } = gate
  refuseUnknownLlm(
    gate,
    llms.map((each) => each.llm),
  )
  return llms
    .filter((each) => llm === undefined || each.llm === llm)
    .map((summary) => {
      const { isSetApart } = summary
      const found = scoreOf(summary, id)[bound]
      if (found === undefined) return { llm: summary.llm, isSetApart, isPassed: false }
      return { llm: summary.llm, found, isSetApart, isPassed: !isSetApart && !holds[operator](found, limit) }
    })
}

const holds: Readonly<Record<Gate['operator'], (found: number, limit: number) => boolean>> = {
  '<': (found, limit) => found < limit,
  '<=': (found, limit) => found <= limit,
  '>': (found, limit) => found > limit,
  '>=': (found, limit) => found >= limit,
}

function scoreOf({ values, levels }: LlmSummary, id: ValueId | LevelId) {
  return LEVEL_IDS.some((level) => level === id) ? levels[id as LevelId].score : values[id as ValueId].score
}
