/** Gives the natural logarithm of the gamma function for x > 0, to about 1e-15: Stirling's series, shifted up to x >= 10. */
export function logGamma(x: number): number {
  let shift = 0
  while (x < 10) {
    shift -= Math.log(x)
    x++
  }
  const inverse = 1 / (x * x)
  const series =
    (1 / 12 -
      inverse *
        (1 / 360 -
          inverse *
            (1 / 1260 - inverse * (1 / 1680 - inverse * (1 / 1188 - inverse * (691 / 360360 - inverse / 156)))))) /
    x
  return shift + (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series
}
