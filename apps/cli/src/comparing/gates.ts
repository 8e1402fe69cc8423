import {
  type BaselineComparison,
  type BaselineDifference,
  type Comparison,
  type Coverage,
  checkGate,
  type DifferenceEstimate,
  type Gate,
  type GateResult,
  parseGate,
} from '@valuecsv/comparison'
import { isValueCsvError } from '@valuecsv/errors'
import { digitsBeside, gateFigure, percentOf } from '@valuecsv/report'
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
    checkGate(gate, comparison).map((result) => {
      const name = `${result.llm}: not ${gate.expression}`
      return result.isPassed ? { name } : { name, failure: `${result.llm}: ${gateFailure(gate, result, comparison)}` }
    }),
  )
}

function gateFailure(gate: Gate, { llm, found, isSetApart }: GateResult, { llms }: Comparison): string {
  if (isSetApart)
    return `${answeredText(llms.find((each) => each.llm === llm)!.coverage)}, too few to know "${gate.expression}"`
  const what = gate.bound === 'value' ? gate.id : `${gate.id}.${gate.bound}`
  return `${what} is ${gateFigure(found, gate) ?? 'not defined'}, which fails "${gate.expression}"`
}

function answeredText({ asked, answered, questionsAnswered, questionsPlanned }: Coverage): string {
  return questionsPlanned === undefined
    ? `answered ${answered} of ${asked}`
    : `answered ${questionsAnswered} of the ${questionsPlanned} questions that it was to be asked`
}

/**
 * Each LLM against the baseline: wrong is a loss that is no chance, too few answers or questions to see one, and an LLM of
 * the baseline that is gone, since another name would switch its gate off. One that is new has nothing to lose, unless all
 * are: then nothing was held against the baseline.
 */
export function baselineCases(baseline: BaselineComparison): GateCase[] {
  const { gone, added, llms } = baseline
  const asAdded = added.length === 0 ? '' : ` (new: ${added.join(', ')})`
  return [
    ...pairedCases(baseline),
    ...gone.map((llm) => ({
      name: `${llm}: there to be held against the baseline`,
      failure: `${llm}: is in the baseline, but not in what is compared${asAdded}, so that a loss could not be seen`,
    })),
    ...added.map((llm) => ({
      name: `${llm}: held against the baseline`,
      [llms.length === 0 ? 'failure' : 'skipped']: `${llm}: is not in the baseline`,
    })),
  ]
}

function pairedCases(baseline: BaselineComparison): GateCase[] {
  const { significance } = baseline.settings
  return baseline.llms.flatMap((difference) => {
    const { llm, values } = difference
    const against = `against ${difference.baseline === llm ? 'the baseline' : `${difference.baseline} in the baseline`}`
    const enough = `${llm}: answered enough to be held ${against}`
    const tooFew = tooFewText(difference, baseline)
    return [
      tooFew === undefined ? { name: enough } : { name: enough, failure: `${llm}: ${tooFew}` },
      ...VALUE_IDS.map((id): GateCase => {
        const { score } = values[id]
        const name = `${llm}: no loss of ${id} ${against}`
        if (isLoss(score, significance)) return { name, failure: `${llm}: ${id} ${lossText(score, significance)}` }
        // None was found, and none could have been: a green case would say that there was none.
        return tooFew === undefined ? { name } : { name, skipped: `${llm}: ${tooFew}` }
      }),
    ]
  })
}

/** Why no loss of an LLM could be seen; undefined where one could. */
function tooFewText(
  { questions, baselineQuestions, isSetApart }: BaselineDifference,
  { settings, fewestQuestions }: BaselineComparison,
): string | undefined {
  const { leastCoverage } = settings
  const least = `${percentOf(leastCoverage)} %`
  const unseen = 'so that a loss could not be seen'
  if (questions < leastCoverage * baselineQuestions) {
    return `answered ${questions} of the baseline's ${baselineQuestions} questions, less than ${least}, ${unseen}`
  }
  if (isSetApart) {
    return `answered less than ${least} of what it was asked, now or in the baseline (${counted(questions)} both times), ${unseen}`
  }
  if (questions >= fewestQuestions) return undefined
  return `${counted(questions)} answered both times, but it takes ${fewestQuestions} to tell any loss from chance`
}

function counted(questions: number): string {
  return questions === 1 ? '1 question' : `${questions} questions`
}

function isLoss({ value = 0, adjustedPValue = 1 }: DifferenceEstimate, significance: number): boolean {
  return value < 0 && adjustedPValue <= significance
}

function lossText({ value, low, high, adjustedPValue = 0 }: DifferenceEstimate, significance: number): string {
  const interval = low === undefined || high === undefined ? '' : ` [${low.toFixed(3)}, ${high.toFixed(3)}]`
  const rounded = adjustedPValue.toPrecision(2)
  const p =
    Number(rounded) === significance ? adjustedPValue.toFixed(digitsBeside(adjustedPValue, significance, 3)) : rounded
  return `fell by ${Math.abs(value!).toFixed(3)}${interval} against the baseline (adjusted p ${p})`
}
