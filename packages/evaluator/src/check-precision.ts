import { shownValue, ValueCsvError } from '@valuecsv/errors'
import { PRECISIONS, type Precision } from './files/graph/graph-files.ts'

/** Checks the option `precision`. Error: `evaluator/bad-option` names those that there are. */
export function checkPrecision(precision: Precision): void {
  if (PRECISIONS.includes(precision)) return
  throw new ValueCsvError(
    'evaluator/bad-option',
    `evaluator: precision must be one of ${PRECISIONS.join(', ')}, got ${shownValue(precision)}`,
  )
}
