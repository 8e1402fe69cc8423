import { type BrowserWorker, startWorkerThread, type WorkerThread } from './workers/worker-thread.ts'

/** The browser's own, of which Node's types know nothing. */
declare const Worker: new (url: URL, options: { type: 'module'; name: string }) => BrowserWorker

/** Starts `worker.js`. Bundlers look for just this expression and make the file a program of its own. */
export function startBrowserWorker(): WorkerThread {
  return startWorkerThread(new Worker(new URL('./worker.js', import.meta.url), { type: 'module', name: 'valuecsv' }))
}
