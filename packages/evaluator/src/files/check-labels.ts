import { shownValue, ValueCsvError } from '@valuecsv/errors'
import { parseValueId, VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'

/**
 * Checks that the labels in a parsed `config.json` are the twelve values in the order `labelOrder` of the manifest, so
 * that other libraries and this one call each column by the same name. Error: `evaluator/labels-not-the-twelve`.
 */
export function checkLabels(config: unknown, labelOrder: readonly ValueId[], source: string): void {
  const { id2label } = (config ?? {}) as { id2label?: Record<string, unknown> }
  const labels = typeof id2label === 'object' && id2label !== null ? id2label : {}
  if (Object.keys(labels).length !== VALUE_IDS.length) {
    throw wrong(source, `id2label: expected the twelve values, got ${Object.keys(labels).length} labels`)
  }
  labelOrder.forEach((id, column) => {
    const label = labels[column]
    if (typeof label === 'string' && parseValueId(label) === id) return
    throw wrong(source, `id2label.${column}: expected ${id} as in the manifest, got ${shownValue(label)}`)
  })
}

function wrong(source: string, problem: string): ValueCsvError {
  return new ValueCsvError('evaluator/labels-not-the-twelve', `${source}: ${problem}`, {
    hint: `The labels of an evaluator are ${VALUE_IDS.join(', ')}.`,
  })
}
