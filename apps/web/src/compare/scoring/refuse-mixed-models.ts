import { ValueCsvError } from '@valuecsv/errors'

/**
 * The one model that scores are of; empty where there are none. Throws `web/mixed-models` where they are of several: figures
 * of two evaluators are not comparable, even where both have the same name.
 */
export function refuseMixedModels(scored: Iterable<{ readonly source: string; readonly model?: string }>): string {
  const sourcesOfModel = new Map<string, Set<string>>()
  for (const { source, model = 'a model that is not named' } of scored) {
    const sources = sourcesOfModel.get(model) ?? new Set()
    sourcesOfModel.set(model, sources.add(source))
  }
  if (sourcesOfModel.size > 1) {
    const models = Array.from(sourcesOfModel, ([model, sources]) => `${model} (${[...sources].slice(0, 3).join(', ')})`)
    throw new ValueCsvError('web/mixed-models', `scores of ${models.length} evaluators: ${models.join('; ')}`)
  }
  return sourcesOfModel.keys().next().value ?? ''
}
