import { ValueCsvError } from '@valuecsv/errors'

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
    const label = truth[r]
    if (label !== 0 && label !== 1) {
      throw new ValueCsvError('metrics/label-not-binary', `truth: row ${r} is ${label}, expected 0 or 1`)
    }
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
