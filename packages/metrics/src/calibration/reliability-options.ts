/** Settings of `reliabilityBins` and `expectedCalibrationError`. */
export interface ReliabilityOptions {
  /** How many bins; 10 by default. */
  readonly bins?: number
  /**
   * `equal-mass`, the default: bins of as many rows each, rows of equal probability never parted. `equal-width`: [0, 1]
   * parted evenly, a bin holds its upper bound.
   */
  readonly binning?: 'equal-mass' | 'equal-width'
}
