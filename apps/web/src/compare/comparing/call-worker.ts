import { ValueCsvError } from '@valuecsv/errors'
import type { WorkerAnswer } from './answer-calls.ts'

/**
 * What a worker that `answerCalls` answers to one request; it is started for it and ended after it. Rejects with the
 * worker's error, its code kept, with `web/worker-failed` where it could not run, and with the signal's reason.
 */
export function callWorker<T>(start: () => Worker, request: unknown, signal?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const worker = start()
    const stop = () => {
      end()
      reject(signal!.reason as Error)
    }
    const end = () => {
      worker.terminate()
      signal?.removeEventListener('abort', stop)
    }
    signal?.addEventListener('abort', stop)
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer<T>>) => {
      end()
      if ('value' in data) resolve(data.value)
      else reject(new ValueCsvError(data.error.code ?? 'web/worker-failed', data.error.message))
    }
    worker.onerror = ({ message }) => {
      end()
      reject(new ValueCsvError('web/worker-failed', message || 'a part of the page did not load'))
    }
    worker.postMessage(request)
  })
}
