import { ValueCsvError } from '@valuecsv/errors'
import { receivedError } from '@valuecsv/runtime'
import type { NumberedReply, NumberedRequest, WorkerRequest, WorkerResults } from './worker-messages.ts'

/** What is needed of a browser's `Worker`. */
export interface BrowserWorker {
  onmessage: ((event: { readonly data: unknown }) => void) | null
  onerror: ((event: { readonly message?: string; preventDefault?(): void }) => void) | null
  postMessage(message: unknown, transfer: readonly ArrayBuffer[]): void
  terminate(): void
}

/** A worker that answers requests. */
export interface WorkerThread {
  /** False once it has ended, by `end` or by a crash. */
  readonly alive: boolean
  /** Errors: what the worker threw; `runtime-web/worker-crashed` when it ended before it answered. */
  request<Kind extends WorkerRequest['kind']>(
    request: WorkerRequest & { kind: Kind },
    transfer?: readonly ArrayBuffer[],
  ): Promise<WorkerResults[Kind]>
  /** Ends it at once; its memory is free. */
  end(): void
}

export function startWorkerThread(worker: BrowserWorker): WorkerThread {
  const open = new Map<number, { resolve: (result: never) => void; reject: (error: unknown) => void }>()
  let ended: ValueCsvError | undefined
  let count = 0

  function end(reason: string): void {
    ended ??= hasEnded(reason)
    worker.terminate()
    for (const { reject } of open.values()) reject(ended)
    open.clear()
  }

  worker.onmessage = ({ data }) => {
    const reply = data as NumberedReply
    const waiting = open.get(reply.id)
    open.delete(reply.id)
    if ('error' in reply) waiting?.reject(receivedError(reply.error))
    else waiting?.resolve(reply.result as never)
  }
  worker.onerror = (event) => {
    event.preventDefault?.()
    end(event.message || 'its file could not be loaded')
  }

  return {
    get alive() {
      return ended === undefined
    },
    request(request, transfer = []) {
      return new Promise((resolve, reject) => {
        if (ended) return reject(ended)
        const message: NumberedRequest = { id: count++, request }
        open.set(message.id, { resolve, reject })
        worker.postMessage(message, transfer)
      })
    },
    end: () => end('it was told to'),
  }
}

/** A worker that could not even be started. */
export function endedThread(reason: string): WorkerThread {
  return { alive: false, request: () => Promise.reject(hasEnded(reason)), end: () => {} }
}

function hasEnded(reason: string): ValueCsvError {
  return new ValueCsvError('runtime-web/worker-crashed', `a Web Worker ended before it answered: ${reason}`, {
    hint: 'The next run starts a fresh worker. A worker that never starts is not where the page looks for it, or of another origin than the page: see its network requests.',
  })
}
