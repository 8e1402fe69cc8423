import { ValueCsvError } from '@valuecsv/errors'
import type { TableAnswer, TableCalls } from './table-messages.ts'

/** A file in the worker that holds it. */
export interface TableClient {
  call<Name extends keyof TableCalls>(name: Name, input: TableCalls[Name][0]): Promise<TableCalls[Name][1]>
  /** Ends the worker and frees the file; calls that have not ended never do. */
  close(): void
}

/**
 * Starts a worker for one file. Calls reject with the worker's error: those of the readers, `files/unexpected`, or
 * `files/worker-crashed` when the worker itself fails.
 */
export function startTableClient(onProgress: (share: number) => void): TableClient {
  const worker = new Worker(new URL('./table-worker.ts', import.meta.url), { type: 'module' })
  const open = new Map<number, PromiseWithResolvers<unknown>>()
  let calls = 0
  let crashed: ValueCsvError | undefined
  worker.addEventListener('message', ({ data }: MessageEvent<TableAnswer>) => {
    if ('share' in data) return onProgress(data.share)
    const waiting = open.get(data.call)
    open.delete(data.call)
    if ('error' in data) waiting?.reject(new ValueCsvError(data.error.code, data.error.message))
    else waiting?.resolve(data.result)
  })
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    crashed = new ValueCsvError('files/worker-crashed', event.message || 'the reader of files could not be started')
    for (const { reject } of open.values()) reject(crashed)
    open.clear()
  })
  return {
    call(name, input) {
      if (crashed !== undefined) return Promise.reject(crashed)
      const call = ++calls
      const waiting = Promise.withResolvers<unknown>()
      open.set(call, waiting)
      worker.postMessage({ call, name, input })
      return waiting.promise as never
    },
    close: () => worker.terminate(),
  }
}
