import { ValueCsvError } from '@valuecsv/errors'

/**
 * What the scores of one label did on rows that nothing was trained on; a calibration and a threshold may have been chosen on
 * them.
 */
export interface ValidationStatistics {
  /** How many rows have the label. */
  readonly positives: number
  /** How many have it not. */
  readonly negatives: number
  /** The mean score of the rows with the label, in [0, 1]. */
  readonly meanScorePositives: number
  /** The mean score of the others. */
  readonly meanScoreNegatives: number
  /** The standard deviation of the scores of the rows with the label; absent: the largest that such a mean allows. */
  readonly deviationPositives?: number
  /** That of the others. */
  readonly deviationNegatives?: number
  /** Counts at the label's threshold. */
  readonly tp: number
  readonly fp: number
  readonly fn: number
  readonly tn: number
}

/** Throws unless counts are at least 0 and mean scores are in [0, 1]. */
export function checkValidationStatistics(statistics: ValidationStatistics): void {
  for (const name of ['positives', 'negatives', 'tp', 'fp', 'fn', 'tn'] as const) {
    check(name, statistics[name], statistics[name] >= 0, 'a count of rows')
  }
  for (const name of ['meanScorePositives', 'meanScoreNegatives'] as const) {
    check(name, statistics[name], statistics[name] >= 0 && statistics[name] <= 1, '0 to 1')
  }
}

function check(name: string, value: number, isRight: boolean, expected: string): void {
  if (isRight) return
  throw new ValueCsvError('metrics/validation-statistics', `${name} is ${value}, expected ${expected}`)
}
