/** A calibration of logits: p = sigmoid(slope × logit + intercept). */
export interface PlattCalibration {
  readonly slope: number
  readonly intercept: number
}
