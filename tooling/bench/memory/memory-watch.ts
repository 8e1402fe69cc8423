/** The largest memory (resident set, MB) of the process in each half of some work. */
export interface MemoryWatch {
  /** Says that the second half begins. */
  secondHalf(): void
  end(): { readonly first: number; readonly second: number }
}

/** Watches the memory of the process, worker threads included, ten times a second from now on. */
export function watchMemory(): MemoryWatch {
  const largest = [0, 0]
  let half = 0
  const look = () => {
    largest[half] = Math.max(largest[half]!, process.memoryUsage.rss() / 1e6)
  }
  const timer = setInterval(look, 100)
  return {
    secondHalf() {
      look()
      half = 1
    },
    end() {
      look()
      clearInterval(timer)
      return { first: largest[0]!, second: largest[1]! }
    },
  }
}
