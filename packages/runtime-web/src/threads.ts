import { ValueCsvError } from '@valuecsv/errors'
import { browserGlobals } from './browser-globals.ts'
import { checkCount } from './check-count.ts'

/** Beyond this many a text of usual length gains little. */
const MOST_THREADS = 4

/** Threads that a run gains from: as the processor has them where the page is cross-origin isolated, else 1. */
export function mostThreads(): number {
  return isIsolated() ? Math.min(browserGlobals.navigator?.hardwareConcurrency ?? 1, MOST_THREADS) : 1
}

/** How many threads there may be, and why, for people. */
export function describeThreads(): string {
  if (!isIsolated()) return '1 thread, as the page is not cross-origin isolated'
  const threads = mostThreads()
  return threads === 1 ? '1 thread' : `up to ${threads} threads`
}

/** Throws unless a run may have that many threads here: `runtime-web/count-invalid`, `runtime-web/not-isolated`. */
export function checkThreads(threads: number): void {
  checkCount('threads', threads)
  if (threads === 1 || isIsolated()) return
  throw new ValueCsvError(
    'runtime-web/not-isolated',
    `${threads} threads: WebAssembly has them only in a page that is cross-origin isolated`,
    {
      hint: 'Serve the page with Cross-Origin-Opener-Policy: same-origin and Cross-Origin-Embedder-Policy: require-corp.',
    },
  )
}

function isIsolated(): boolean {
  return browserGlobals.crossOriginIsolated === true
}
