import { type ComparedEvaluator, compareEvaluators, valueLabelMatrix, valueScoreMatrix } from '@valuecsv/comparison'
import type { LabelledText } from '@valuecsv/datasets'
import type { Evaluated } from './evaluated.ts'

/** An evaluator with its figures on the texts, and the differences to the first. */
export interface MeasuredEvaluator extends Omit<Evaluated, 'scored'>, ComparedEvaluator {}

/** Measures evaluators against labels and compares them with the first; each has a name of its own then. */
export function measureEvaluators(
  texts: readonly LabelledText[],
  evaluated: readonly Evaluated[],
): MeasuredEvaluator[] {
  const compared = compareEvaluators({
    truth: valueLabelMatrix(texts),
    texts: texts.map(({ text }) => text),
    evaluators: evaluated.map(({ scored }) => ({
      scores: valueScoreMatrix(scored),
      predicted: valueLabelMatrix(scored),
    })),
  })
  const names = distinctNames(evaluated)
  return evaluated.map(({ scored: _, ...evaluator }, index) => ({
    ...evaluator,
    name: names[index]!,
    ...compared[index]!,
  }))
}

/** Names as they are where they differ; else name and digest, and where those are equal too, with a number. */
function distinctNames(evaluated: readonly Evaluated[]): string[] {
  const names = evaluated.map(({ name, model }) =>
    evaluated.filter((other) => other.name === name).length > 1 ? (model ?? name) : name,
  )
  return names.map((name, index) => {
    const earlier = names.slice(0, index).filter((other) => other === name).length
    return earlier === 0 ? name : `${name} (${earlier + 1})`
  })
}
