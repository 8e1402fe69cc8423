/** A share in per cent for a sentence, with the digits that it was given with: 0.995 is 99.5, 0.07 is 7 (not 7.000000000000001). */
export function percentOf(share: number): number {
  return Number((share * 100).toPrecision(6))
}
