import { incompleteBeta } from './incomplete-beta.ts'

/**
 * Gives the chance that a number of Student's distribution is at most t: to 1e-8 up to 1e8 degrees of freedom, to 1e-6 up
 * to 1e10. It is 0 or 1 for sizes of t past 1.3e154, whose square is too large.
 */
export function studentCdf(t: number, degreesOfFreedom: number): number {
  const sum = degreesOfFreedom + t * t
  // Each side of the beta function keeps the digits that the other loses: the first near 0, the second in the tail.
  const tail =
    t * t < degreesOfFreedom
      ? 0.5 - incompleteBeta((t * t) / sum, 0.5, degreesOfFreedom / 2) / 2
      : incompleteBeta(degreesOfFreedom / sum, degreesOfFreedom / 2, 0.5) / 2
  return t > 0 ? 1 - tail : tail
}
