/** How fast work goes, by what was done in the last while. */
export interface RateOfWork {
  /** `done`: all that is done by now. */
  note(done: number): void
  /** Time that passes from here to `resume` does not count. */
  pause(): void
  resume(): void
  /** A second; undefined until there is something to measure. */
  perSecond(): number | undefined
}

/** What is older says nothing about what comes. */
const WINDOW_MS = 15_000

/** `now` is a clock in milliseconds. */
export function createRateOfWork(now: () => number): RateOfWork {
  const samples: { readonly at: number; readonly done: number }[] = []
  let paused = 0
  let pausedAt: number | undefined
  const clock = () => (pausedAt ?? now()) - paused
  return {
    note(done) {
      const at = clock()
      samples.push({ at, done })
      while (samples.length > 2 && samples[1]!.at < at - WINDOW_MS) samples.shift()
    },
    pause() {
      pausedAt ??= now()
    },
    resume() {
      if (pausedAt !== undefined) paused += now() - pausedAt
      pausedAt = undefined
    },
    perSecond() {
      const [first, last] = [samples[0], samples.at(-1)]
      if (first === undefined || last === undefined || last.at <= first.at || last.done <= first.done) return undefined
      return (1000 * (last.done - first.done)) / (last.at - first.at)
    },
  }
}
