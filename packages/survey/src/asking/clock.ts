/** Time, as an argument. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Milliseconds from any beginning, which nobody sets back: for waits and durations. Default: `now`. */
  steady?(): number
  /** Resolves after so many milliseconds, however many, or as soon as the signal aborts. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>
}

/** A time to measure with: a clock that is set back while something waits makes no wait longer. */
export function steadyTime(clock: Clock): number {
  return clock.steady?.() ?? clock.now()
}

/** The longest that a timer can run; beyond it, it fires at once. */
const longestTimer = 2 ** 31 - 1

/** The real time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  steady: () => performance.now(),
  async sleep(milliseconds, signal) {
    for (let rest = milliseconds; rest > 0 && !signal.aborted; rest -= longestTimer) {
      await new Promise<void>((resolve) => {
        const end = () => {
          clearTimeout(timer)
          signal.removeEventListener('abort', end)
          resolve()
        }
        const timer = setTimeout(end, Math.min(rest, longestTimer))
        signal.addEventListener('abort', end)
      })
    }
  },
}
