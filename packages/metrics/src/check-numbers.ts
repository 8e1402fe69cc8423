import { ValueCsvError } from '@valuecsv/errors'

/** Throws unless all of `values`, which errors call `name`, are finite. */
export function checkNumbers(name: string, values: ArrayLike<number>): void {
  for (let i = 0; i < values.length; i++) {
    if (Number.isFinite(values[i])) continue
    throw new ValueCsvError(
      'metrics/score-not-finite',
      `${name}: number ${i} is ${values[i]}, expected a finite number`,
    )
  }
}
