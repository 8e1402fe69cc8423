import type { Figure } from '@valuecsv/comparison'
import type { BootstrapInterval } from '@valuecsv/metrics'

/** An estimate of the metrics as a figure of a table: what is not defined is left out. */
export function toFigure({ estimate, lower, upper }: Pick<BootstrapInterval, 'estimate' | 'lower' | 'upper'>): Figure {
  return {
    ...(estimate === undefined ? {} : { value: estimate }),
    ...(lower === undefined || upper === undefined ? {} : { low: lower, high: upper }),
  }
}
