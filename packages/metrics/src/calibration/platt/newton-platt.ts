import type { PlattCalibration } from './platt-calibration.ts'
import { sigmoid } from './sigmoid.ts'
import { softplus } from './softplus.ts'

const maximumSteps = 100
/** Where the decrease that a step promises is this small a part of the loss, that step lands on the minimum. */
const lastDecrease = 1e-12
/** Keeps the Hessian invertible when all logits are equal. */
const ridge = 1e-12

/** Gives slope and intercept of least cross-entropy against soft targets, from slope 0 and the given intercept. */
export function newtonPlatt(
  targets: ArrayLike<number>,
  logits: ArrayLike<number>,
  startIntercept: number,
): PlattCalibration {
  let slope = 0
  let intercept = startIntercept
  let loss = crossEntropy(targets, logits, slope, intercept)
  for (let step = 0; step < maximumSteps; step++) {
    let [gradientSlope, gradientIntercept, h11, h12, h22] = [0, 0, ridge, 0, ridge]
    for (let r = 0; r < targets.length; r++) {
      const x = logits[r]!
      const p = sigmoid(slope * x + intercept)
      const error = p - targets[r]!
      const curvature = p * (1 - p)
      gradientSlope += error * x
      gradientIntercept += error
      h11 += curvature * x * x
      h12 += curvature * x
      h22 += curvature
    }
    const determinant = h11 * h22 - h12 * h12
    const slopeStep = -(h22 * gradientSlope - h12 * gradientIntercept) / determinant
    const interceptStep = -(h11 * gradientIntercept - h12 * gradientSlope) / determinant
    const descent = gradientSlope * slopeStep + gradientIntercept * interceptStep
    if (-descent < lastDecrease * loss) return { slope: slope + slopeStep, intercept: intercept + interceptStep }
    let size = 1
    let next = crossEntropy(targets, logits, slope + slopeStep, intercept + interceptStep)
    while (next > loss + 1e-4 * size * descent && size > 1e-10) {
      size /= 2
      next = crossEntropy(targets, logits, slope + size * slopeStep, intercept + size * interceptStep)
    }
    // No step makes it better: the rest is rounding.
    if (next > loss) break
    slope += size * slopeStep
    intercept += size * interceptStep
    loss = next
  }
  return { slope, intercept }
}

function crossEntropy(targets: ArrayLike<number>, logits: ArrayLike<number>, slope: number, intercept: number): number {
  let sum = 0
  for (let r = 0; r < targets.length; r++) {
    const z = slope * logits[r]! + intercept
    sum += softplus(z) - targets[r]! * z
  }
  return sum
}
