import { byValue } from '@valuecsv/taxonomy'
import { COMPARED_OVERALL_METRICS, COMPARED_VALUE_METRICS } from './measurement.ts'
import type { ComparedFigures } from './resample-predictions.ts'

/** Makes something else of each figure. */
export function mapFigures<From, To>(figures: ComparedFigures<From>, map: (figure: From) => To): ComparedFigures<To> {
  return zipFigures(figures, figures, map)
}

/** Makes one of the same figure of two evaluators. */
export function zipFigures<From, To>(
  first: ComparedFigures<From>,
  second: ComparedFigures<From>,
  zip: (first: From, second: From) => To,
): ComparedFigures<To> {
  return {
    overall: zipRecords(COMPARED_OVERALL_METRICS, first.overall, second.overall, zip),
    perValue: byValue((id) => zipRecords(COMPARED_VALUE_METRICS, first.perValue[id], second.perValue[id], zip)),
  }
}

function zipRecords<Name extends string, From, To>(
  names: readonly Name[],
  first: Readonly<Record<Name, From>>,
  second: Readonly<Record<Name, From>>,
  zip: (first: From, second: From) => To,
): Record<Name, To> {
  return Object.fromEntries(names.map((name) => [name, zip(first[name], second[name])])) as Record<Name, To>
}
