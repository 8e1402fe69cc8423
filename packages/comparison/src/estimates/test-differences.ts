import { holmAdjustment, pairedPermutationTest, type ScoreMatrix } from '@valuecsv/metrics'
import type { ComparisonSettings, DifferenceEstimate } from '../comparison.ts'
import { measureCount, measureFamilies } from '../measures.ts'
import { columnsOf, type DifferenceColumns } from './paired-difference.ts'

/** First as many permutations for all measures, then `settings.permutations` for those that these tell apart. */
const firstPermutations = 5000

/** With a p-value above this no measure is tested again: adjusted for its family it would be far from any level. */
const worthTesting = 0.01

/**
 * Gives the differences of all pairs with the p-values of permutation tests, adjusted by Holm over all pairs in each
 * family of measures. A second p-value replaces the first only where the first is small: below `worthTesting` there
 * are no more false alarms than the second test alone has.
 */
export function testDifferences(
  pairs: readonly DifferenceColumns[],
  settings: ComparisonSettings,
): (readonly DifferenceEstimate[])[] {
  const tested = pairs.map((pair) => testPair(pair, settings))
  const columns = pairs.map(({ columns }, pair) =>
    columns.map((estimate, column): DifferenceEstimate => {
      const pValue = tested[pair]![column]
      return pValue === undefined ? estimate : { ...estimate, pValue }
    }),
  )
  for (const family of measureFamilies) {
    const places = pairs.flatMap((_, pair) => family.columns.map((column) => ({ pair, column })))
    const adjusted = holmAdjustment(places.map(({ pair, column }) => columns[pair]![column]!.pValue))
    places.forEach(({ pair, column }, index) => {
      const adjustedPValue = adjusted[index]
      if (adjustedPValue !== undefined) columns[pair]![column] = { ...columns[pair]![column]!, adjustedPValue }
    })
  }
  return columns
}

function testPair({ matrix }: DifferenceColumns, { permutations, seed }: ComparisonSettings): (number | undefined)[] {
  const first = Math.min(firstPermutations, permutations)
  const pValues = pairedPermutationTest(matrix, { resamples: first, seed })
  if (first === permutations) return pValues
  const small = pValues.flatMap((pValue, column) => ((pValue ?? 1) <= worthTesting ? [column] : []))
  const smallest = 1 / permutations
  const again = small.filter((column) => largestPValue(matrix, column) > smallest)
  // The others have at most this p-value, the smallest that there is.
  for (const column of small) pValues[column] = smallest
  if (again.length === 0) return pValues
  // Another seed: flips that made the first p-value small must not count again.
  const exacter = pairedPermutationTest(columnsOf(matrix, again), { resamples: permutations, seed: seed + 1 })
  again.forEach((column, index) => {
    pValues[column] = exacter[index]
  })
  return pValues
}

/**
 * A bound of the p-value over all sign flips (Hoeffding 1963): a sum of differences with random signs is at least as far
 * from 0 as t with a chance of at most 2 exp(−t² / 2Σd²). Where it is small enough no permutation needs to be drawn.
 */
function largestPValue({ rows, data }: ScoreMatrix, column: number): number {
  let [sum, squares] = [0, 0]
  for (let row = 0; row < rows; row++) {
    const difference = data[row * measureCount + column]!
    sum += difference
    squares += difference ** 2
  }
  return squares === 0 ? 1 : 2 * Math.exp(-(sum ** 2) / (2 * squares))
}

/**
 * How many permutations let a family of `tests` reach the significance with ten times to spare: Holm multiplies the
 * smallest p-value by the number of tests, and no p-value is below 1 / permutations.
 */
export function permutationsFor(tests: number, significance: number): number {
  return Math.max(10_000, Math.ceil((10 * tests) / significance))
}
