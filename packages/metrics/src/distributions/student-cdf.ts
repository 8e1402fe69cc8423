import { incompleteBeta } from './incomplete-beta.ts'

/** Gives the chance that a number of Student's distribution is at most t. */
export function studentCdf(t: number, degreesOfFreedom: number): number {
  const sum = degreesOfFreedom + t * t
  // Each side of the beta function keeps the digits that the other loses: the first near 0, the second in the tail.
  const tail =
    t * t < degreesOfFreedom
      ? 0.5 - incompleteBeta((t * t) / sum, 0.5, degreesOfFreedom / 2) / 2
      : incompleteBeta(degreesOfFreedom / sum, degreesOfFreedom / 2, 0.5) / 2
  return t > 0 ? 1 - tail : tail
}
