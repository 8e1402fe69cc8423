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
 * Throws `comparison/mixed-models`, naming each model and where its scores are, unless all scores are of one model: figures
 * of two evaluators are not comparable, even where both have the same name. `hint` is that of the error.
 */
export function refuseMixedModels(found: Iterable<ScoresOfModel>, hint?: string): void {
  const places = new Map<string, Set<string>>()
  for (const { model, where } of found) {
    const name = modelName(model)
    places.set(name, (places.get(name) ?? new Set()).add(where))
  }
  if (places.size <= 1) return
  const models = Array.from(places, ([model, known]) => {
    const shown = [...known].slice(0, MOST_PLACES).join(', ')
    return `${model} (${shown}${known.size > MOST_PLACES ? ` and ${known.size - MOST_PLACES} more` : ''})`
  })
  const message = `scores of ${places.size} evaluators, expected one: ${models.join('; ')}`
  throw new ValueCsvError('comparison/mixed-models', message, hint === undefined ? {} : { hint })
}
