const firstMs = 1000
const longestMs = 60_000

/**
 * How long to wait before the next attempt after so many that failed: anything from 0 to 1 s, 2 s, 4 s, …, 60 s (full
 * jitter), so that what failed together does not come back together.
 */
export function backoffMs(failures: number, random: () => number): number {
  return random() * Math.min(longestMs, firstMs * 2 ** (failures - 1))
}
