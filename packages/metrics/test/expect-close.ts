import { expect } from 'vitest'

/** What a golden holds: numbers, `null` for undefined, in any nesting. */
export type Golden = number | null | readonly Golden[]

/** Expects numbers equal to the golden's to 1e-9 (relative above 1), and undefined where the golden has null. */
export function expectClose(actual: unknown, golden: Golden | undefined, path = 'value'): void {
  if (golden === null || golden === undefined) {
    expect(actual, path).toBeUndefined()
  } else if (typeof golden === 'number') {
    expect(actual, path).toBeTypeOf('number')
    const distance = Math.abs((actual as number) - golden) / Math.max(1, Math.abs(golden))
    expect(distance, `${path}: ${actual} against ${golden}`).toBeLessThanOrEqual(1e-9)
  } else {
    const items = Array.from(actual as ArrayLike<unknown>)
    expect(items.length, path).toBe(golden.length)
    golden.forEach((entry, i) => {
      expectClose(items[i], entry, `${path}[${i}]`)
    })
  }
}
