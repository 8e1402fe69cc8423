import { ValueCsvError } from '@valuecsv/errors'

/**
 * Gives the p-values of several tests adjusted for their number (Holm 1979): those at most 0.05 hold together with a
 * chance of at most 5 % that one of them is a false alarm. `undefined` stays so and is no test.
 * Equals statsmodels' `multipletests(method='holm')`.
 *
 * @throws `metrics/p-value-out-of-range`
 */
export function holmAdjustment(pValues: readonly (number | undefined)[]): (number | undefined)[] {
  const tests = pValues.flatMap((pValue, index) => (pValue === undefined ? [] : [{ pValue, index }]))
  for (const { pValue, index } of tests) {
    if (pValue >= 0 && pValue <= 1) continue
    throw new ValueCsvError('metrics/p-value-out-of-range', `p-value ${index} is ${pValue}, expected 0 to 1`)
  }
  const adjusted: (number | undefined)[] = pValues.map(() => undefined)
  let largest = 0
  tests
    .sort((a, b) => a.pValue - b.pValue)
    .forEach(({ pValue, index }, rank) => {
      largest = Math.max(largest, Math.min(1, pValue * (tests.length - rank)))
      adjusted[index] = largest
    })
  return adjusted
}
