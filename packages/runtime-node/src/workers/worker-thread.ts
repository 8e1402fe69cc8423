import { type Transferable, Worker } from 'node:worker_threads'
import { ValueCsvError } from '@valuecsv/errors'
import { receivedError } from '@valuecsv/runtime'
import type { EntryPoint } from '../entry-point.ts'
import { holdExit } from './hold-exit.ts'
import type { NumberedReply, NumberedRequest, WorkerRequest, WorkerResults } from './worker-messages.ts'

/** A worker thread that answers requests. It keeps the process alive only while a request is open. */
export interface WorkerThread {
  /** False once the thread has ended, by `end` or by a crash. */
  readonly alive: boolean
  /** Errors: what the worker threw; `runtime-node/worker-crashed` when it ended before it answered. */
  request<Kind extends WorkerRequest['kind']>(
    request: WorkerRequest & { kind: Kind },
    transfer?: readonly Transferable[],
  ): Promise<WorkerResults[Kind]>
  /** Lets the thread release its sessions and end; later calls wait for the first. */
  end(): Promise<void>
}

export function startWorkerThread({ url, execArgv }: EntryPoint): WorkerThread {
  const openRequests = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(url, { execArgv: [...execArgv], name: 'valuecsv-runtime', workerData: openRequests })
  const letExit = holdExit(openRequests)
  const open = new Map<number, { resolve: (result: never) => void; reject: (error: unknown) => void }>()
  let alive = true
  let count = 0
  let crash: ValueCsvError | undefined
  let ending: Promise<void> | undefined
  worker.unref()

  const exited = new Promise<void>((resolve) => {
    worker.on('exit', (exitCode) => {
      alive = false
      letExit()
      crash ??= crashed(`exit code ${exitCode}`)
      for (const { reject } of open.values()) reject(crash)
      open.clear()
      resolve()
    })
  })
  worker.on('error', (error) => {
    crash = crashed(error instanceof Error ? error.message : String(error), error)
  })
  worker.on('message', (reply: NumberedReply) => {
    const waiting = open.get(reply.id)
    open.delete(reply.id)
    if (open.size === 0) worker.unref()
    if ('error' in reply) waiting?.reject(receivedError(reply.error))
    else waiting?.resolve(reply.result as never)
  })

  async function end(): Promise<void> {
    if (!alive) return
    await thread.request({ kind: 'end' })
    worker.ref()
    await exited
  }

  const thread: WorkerThread = {
    get alive() {
      return alive
    },
    request(request, transfer = []) {
      return new Promise((resolve, reject) => {
        if (!alive) return reject(crash)
        const message: NumberedRequest = { id: count++, request }
        worker.postMessage(message, transfer)
        Atomics.add(openRequests, 0, 1)
        open.set(message.id, { resolve, reject })
        worker.ref()
      })
    },
    end() {
      ending ??= end()
      return ending
    },
  }
  return thread
}

function crashed(reason: string, cause?: unknown): ValueCsvError {
  const hint = 'The next run starts a fresh worker; if it happens again, try { workers: 0 }.'
  const message = `a worker thread ended before it answered: ${reason}`
  return new ValueCsvError('runtime-node/worker-crashed', message, { cause, hint })
}
