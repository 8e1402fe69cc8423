import type { SessionShape } from '@valuecsv/runtime'
import type { ModelSource } from '../onnxruntime/model-source.ts'
import type { SessionSettings } from '../onnxruntime/session-settings.ts'
import type { WorkerThread } from './worker-thread.ts'

/** What a pooled session needs to load the model of `source` into a worker; the caller keeps its bytes. */
export function loadInWorker(
  source: ModelSource,
  settings: SessionSettings,
): (thread: WorkerThread, session: number) => Promise<SessionShape> {
  return (thread, session) => {
    if ('path' in source) return thread.request({ kind: 'load', session, source, settings })
    // Not `slice`: that of a Buffer gives a view, and the caller's bytes would go to the worker.
    const bytes = new Uint8Array(source.bytes)
    return thread.request({ kind: 'load', session, source: { bytes }, settings }, [bytes.buffer])
  }
}
