/** Runs tasks in the order in which they come, at most so many at a time. */
export interface TaskLimit {
  run<T>(task: () => Promise<T>): Promise<T>
  /** Settles when no task is running or waiting. */
  idle(): Promise<void>
}

/** A `TaskLimit` of `concurrency` tasks at a time, from 1. */
export function createTaskLimit(concurrency: number): TaskLimit {
  const waiting: (() => void)[] = []
  let whenIdle: (() => void)[] = []
  let running = 0

  function release(): void {
    const next = waiting.shift()
    if (next) {
      next()
      return
    }
    running -= 1
    if (running > 0) return
    for (const resolve of whenIdle) resolve()
    whenIdle = []
  }

  return {
    async run(task) {
      // A finished task hands its place on to the first that waits, so `running` counts places, not tasks.
      if (running < concurrency) running += 1
      else await new Promise<void>((resolve) => waiting.push(resolve))
      try {
        return await task()
      } finally {
        release()
      }
    },
    async idle() {
      if (running > 0) await new Promise<void>((resolve) => whenIdle.push(resolve))
    },
  }
}
