import { ValueCsvError } from '@valuecsv/errors'

/** Settings of `smallestDetectableEffect`, `smallestDetectableDifference` and `pairsNeeded`. */
export interface DetectableEffectOptions {
  /** The chance with which the difference is to be found, in (significance, 0.999]; 0.8 by default. */
  readonly power?: number
  /** The chance of a false alarm of the two-sided test, in [0.0001, 1); 0.05 by default. */
  readonly significance?: number
}

/** Gives the settings, checked. */
export function powerSettings({
  power = 0.8,
  significance = 0.05,
}: DetectableEffectOptions): Required<DetectableEffectOptions> {
  if (!(significance >= 0.0001 && significance < 1)) {
    throw new ValueCsvError(
      'metrics/power-options',
      `significance is ${significance}, expected 0.0001 or more, below 1`,
    )
  }
  if (!(power > significance && power <= 0.999)) {
    throw new ValueCsvError('metrics/power-options', `power is ${power}, expected above ${significance}, at most 0.999`)
  }
  return { power, significance }
}
