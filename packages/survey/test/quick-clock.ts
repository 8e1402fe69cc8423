import type { Clock } from '../src/asking/clock.ts'

/** A clock on which waits take no time: it jumps to their end, and remembers those that nothing cut short. */
export function quickClock(): Clock & { readonly waits: readonly number[] } {
  const waits: number[] = []
  let ahead = 0
  return {
    waits,
    now: () => Date.now() + ahead,
    async sleep(milliseconds, signal) {
      const until = this.now() + milliseconds
      await new Promise((resolve) => setTimeout(resolve, 1))
      if (signal.aborted) return
      waits.push(milliseconds)
      ahead = Math.max(ahead, until - Date.now())
    },
  }
}
