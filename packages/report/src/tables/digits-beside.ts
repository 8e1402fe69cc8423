/**
 * How many digits after the point, at least `digits`, show on which side of a limit a number is: 0.39996 is below 0.4, and
 * 0.400 would not be.
 */
export function digitsBeside(number: number, limit: number, digits: number): number {
  const side = Math.sign(number - limit)
  let enough = digits
  while (enough < mostDigits && Math.sign(Number(number.toFixed(enough)) - limit) !== side) enough++
  return enough
}

/** What `toFixed` takes. */
const mostDigits = 100
