/** Time, as an argument. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Resolves after so many milliseconds, however many, or as soon as the signal aborts. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>
}

/** The longest that a timer can run; beyond it, it fires at once. */
const longestTimer = 2 ** 31 - 1

/** The real time. */
export const systemClock: Clock = {
  now: () => Date.now(),
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
