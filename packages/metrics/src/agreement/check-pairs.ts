import { ValueCsvError } from '@valuecsv/errors'

/** Throws unless both have equally many numbers, all finite. */
export function checkPairs(first: ArrayLike<number>, second: ArrayLike<number>): void {
  if (first.length !== second.length) {
    throw new ValueCsvError(
      'metrics/shape-mismatch',
      `the first has ${first.length} numbers, the second ${second.length}; expected the same number`,
    )
  }
  for (const [name, values] of [
    ['first', first],
    ['second', second],
  ] as const) {
    for (let i = 0; i < values.length; i++) {
      if (Number.isFinite(values[i])) continue
      throw new ValueCsvError(
        'metrics/score-not-finite',
        `the ${name}: number ${i} is ${values[i]}, expected a finite number`,
      )
    }
  }
}
