/** Whether a value is a whole number from 0, as counts of tokens are. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}
