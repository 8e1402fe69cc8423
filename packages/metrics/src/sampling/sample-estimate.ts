import type { BootstrapInterval } from '../resampling/interval-of.ts'

/** A number and its interval. */
export type SampleEstimate = Pick<BootstrapInterval, 'value' | 'low' | 'high'>

/** How good predictions are in the population that a sample was drawn from. */
export interface SampleClassification {
  readonly precision: SampleEstimate
  readonly recall: SampleEstimate
  readonly f1: SampleEstimate
}
