import { modelName } from '@valuecsv/comparison'
import { ValueCsvError } from '@valuecsv/errors'
import { mixedModelsHint } from '../../scoring/mixed-models-hint.ts'
import type { SourcedAnswer } from '../answers/sourced-answer.ts'
import type { AllScored } from './score-all-answers.ts'

/**
 * Throws `comparison/mixed-models` where no evaluator scored both what is compared and the baseline: whatever is allowed to stand
 * side by side, a difference between evaluators is no loss.
 */
export function refuseOtherEvaluator({ answers, earlier }: Pick<AllScored, 'answers' | 'earlier'>): void {
  const [now, before] = [modelsOf(answers), modelsOf(earlier)]
  if (!now.isDisjointFrom(before)) return
  const found = `the baseline is scored by ${[...before].join(', ')}, what is compared by ${[...now].join(', ')}`
  throw new ValueCsvError('comparison/mixed-models', `${found}: expected one evaluator`, {
    hint: mixedModelsHint(true),
  })
}

function modelsOf(answers: readonly SourcedAnswer[]): Set<string> {
  const answered = answers.filter(({ status }) => status === 'answered')
  return new Set(answered.map(({ model }) => modelName(model)))
}
