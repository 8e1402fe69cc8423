import { type BrowserWorker, endedThread, startWorkerThread, type WorkerThread } from './workers/worker-thread.ts'

/** The browser's own, of which Node's types know nothing. */
declare const Worker: new (url: URL, options: { type: 'module'; name: string }) => BrowserWorker

/**
 * Starts `worker.js`. Bundlers look for just this expression and make the file a program of its own. A browser that lets
 * no worker of that place start gives one that has ended.
 */
export function startBrowserWorker(): WorkerThread {
  try {
    return startWorkerThread(new Worker(new URL('./worker.js', import.meta.url), { type: 'module', name: 'valuecsv' }))
  } catch (error) {
    return endedThread(`it could not be started: ${(error as Error).message}`)
  }
}
