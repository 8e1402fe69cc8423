/**
 * The seed of one place of a training (an epoch, a text of it, a mask of a step): `seed` and below it, digit by digit,
 * where the place is, so that a resumed training draws what the interrupted one would have. The lower 53 bits, exact for
 * seeds of any size.
 *
 * @param digits each with how many places there may be beside it
 */
export function placeSeed(seed: number, ...digits: readonly (readonly [places: number, place: number])[]): number {
  const whole = digits.reduce((sum, [places, place]) => sum * BigInt(places) + BigInt(place), BigInt(seed))
  return Number(BigInt.asUintN(53, whole))
}
