import { ValueCsvError } from '@valuecsv/errors'
import { modelName } from './model-name.ts'

/** The model that scores name, and where they are. */
export interface ScoresOfModel {
  /** `name@digest`; scores that name none are of one evaluator that is not known. */
  readonly model: string | undefined
  /** A file, or a place in one. */
  readonly where: string
}

const MOST_PLACES = 3

/**
 * Throws `cli/mixed-models`, naming each model and where its scores are, unless all scores are of one model: figures of
 * two evaluators are not comparable, even where both have the same name. Beside a baseline the hint is to score both anew:
 * one of another evaluator is refused, whatever is allowed.
 */
export function refuseMixedModels(
  found: Iterable<ScoresOfModel>,
  allowMixed: boolean | undefined,
  hasBaseline = false,
): void {
  const places = new Map<string, Set<string>>()
  for (const { model, where } of found) {
    const name = modelName(model)
    const known = places.get(name) ?? new Set()
    places.set(name, known.add(where))
  }
  if (places.size <= 1 || allowMixed) return
  const models = [...places].map(([model, known]) => {
    const shown = [...known].slice(0, MOST_PLACES).join(', ')
    return `${model} (${shown}${known.size > MOST_PLACES ? ` and ${known.size - MOST_PLACES} more` : ''})`
  })
  const hint = hasBaseline
    ? 'score both with one evaluator: --model csv-small'
    : 'score all with one model, or take them together with --allow-mixed'
  throw new ValueCsvError(
    'cli/mixed-models',
    `scores of ${places.size} evaluators, expected one: ${models.join('; ')}`,
    { hint },
  )
}
