import { ValueCsvError } from '@valuecsv/errors'
import { checkNumbers } from '../check-numbers.ts'

/** Throws unless both have equally many numbers, all finite. */
export function checkPairs(first: ArrayLike<number>, second: ArrayLike<number>): void {
  if (first.length !== second.length) {
    throw new ValueCsvError(
      'metrics/shape-mismatch',
      `the first has ${first.length} numbers, the second ${second.length}; expected the same number`,
    )
  }
  checkNumbers('the first', first)
  checkNumbers('the second', second)
}
