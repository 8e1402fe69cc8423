import { ValueCsvError } from '@valuecsv/errors'
import { checkLabel } from './check-label.ts'

/** Throws unless labels (0 or 1) and finite scores from `lowest` to `highest` come in equal number. */
export function checkColumn(
  truth: ArrayLike<number>,
  scores: ArrayLike<number>,
  lowest = -Infinity,
  highest = Infinity,
): void {
  if (truth.length !== scores.length) {
    throw new ValueCsvError(
      'metrics/shape-mismatch',
      `truth has ${truth.length} rows, scores have ${scores.length}; expected the same number`,
    )
  }
  for (let r = 0; r < truth.length; r++) {
    checkLabel('truth', r, truth[r])
    const score = scores[r]!
    if (!Number.isFinite(score)) {
      throw new ValueCsvError('metrics/score-not-finite', `scores: row ${r} is ${score}, expected a finite number`)
    }
    if (score < lowest || score > highest) {
      throw new ValueCsvError(
        'metrics/score-out-of-range',
        `scores: row ${r} is ${score}, expected ${lowest} to ${highest}`,
      )
    }
  }
}
