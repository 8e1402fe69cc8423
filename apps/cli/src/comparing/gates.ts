import {
  type BaselineComparison,
  type Comparison,
  checkGate,
  type DifferenceEstimate,
  type Gate,
  parseGate,
} from '@valuecsv/comparison'
import { isValueCsvError } from '@valuecsv/errors'
import { percentOf } from '@valuecsv/report'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { usageError } from '../errors/usage-error.ts'

/** One thing that was checked, and what was wrong with it. */
export interface GateCase {
  readonly name: string
  readonly failure?: string
  /** Why it could not be checked; absent where it was. */
  readonly skipped?: string
}

/** The gates that were asked for. Throws a usage error for one that says nothing. */
export function gatesOf(expressions: readonly string[]): Gate[] {
  return expressions.map((expression) => {
    try {
      return parseGate(expression)
    } catch (error) {
      if (!isValueCsvError(error)) throw error
      throw usageError(error.message, error.hint)
    }
  })
}

/** Each gate on each LLM that it is about. */
export function gateCases(gates: readonly Gate[], comparison: Comparison): GateCase[] {
  return gates.flatMap((gate) =>
    checkGate(gate, comparison).map(({ llm, found, isPassed }) => {
      const name = `${llm}: not ${gate.expression}`
      if (isPassed) return { name }
      const what = gate.bound === 'value' ? gate.id : `${gate.id}.${gate.bound}`
      const number = found === undefined ? 'not defined' : found.toFixed(3)
      return { name, failure: `${llm}: ${what} is ${number}, which fails "${gate.expression}"` }
    }),
  )
}

/**
 * Each LLM against the baseline: wrong is a loss that is no chance, too few answers to see one, and an LLM of the baseline
 * that is gone, since another name would switch its gate off. One that is new has nothing to lose.
 */
export function baselineCases(baseline: BaselineComparison): GateCase[] {
  const { gone, added } = baseline
  const asAdded = added.length === 0 ? '' : ` (new: ${added.join(', ')})`
  return [
    ...pairedCases(baseline),
    ...gone.map((llm) => ({
      name: `${llm}: there to be held against the baseline`,
      failure: `${llm}: is in the baseline, but not in what is compared${asAdded}, so that a loss could not be seen`,
    })),
    ...added.map((llm) => ({
      name: `${llm}: held against the baseline`,
      skipped: `${llm}: is not in the baseline`,
    })),
  ]
}

function pairedCases({ llms, settings }: BaselineComparison): GateCase[] {
  return llms.flatMap(({ llm, baseline, values, isSetApart, questions }) => {
    const against = `against ${baseline === llm ? 'the baseline' : `${baseline} in the baseline`}`
    const least = `${percentOf(settings.leastCoverage)} %`
    const enough = `${llm}: answered enough to be held ${against}`
    const tooFew = `${llm}: answered less than ${least} of what it was asked, now or in the baseline (${questions} questions both times), so that a loss could not be seen`
    return [
      isSetApart ? { name: enough, failure: tooFew } : { name: enough },
      ...VALUE_IDS.map((id) => {
        const { score } = values[id]
        const name = `${llm}: no loss of ${id} ${against}`
        return isLoss(score, settings.significance) ? { name, failure: `${llm}: ${id} ${lossText(score)}` } : { name }
      }),
    ]
  })
}

function isLoss({ value = 0, adjustedPValue = 1 }: DifferenceEstimate, significance: number): boolean {
  return value < 0 && adjustedPValue <= significance
}

function lossText({ value, low, high, adjustedPValue }: DifferenceEstimate): string {
  const interval = low === undefined || high === undefined ? '' : ` [${low.toFixed(3)}, ${high.toFixed(3)}]`
  return `fell by ${Math.abs(value!).toFixed(3)}${interval} against the baseline (adjusted p ${adjustedPValue!.toPrecision(2)})`
}
