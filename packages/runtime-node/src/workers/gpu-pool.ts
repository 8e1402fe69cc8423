import { createWorkerPool, type WorkerPool } from '@valuecsv/runtime'
import { entryPoint } from '../entry-point.ts'
import { startWorkerThread, type WorkerThread } from './worker-thread.ts'

let shared: { readonly pool: WorkerPool<WorkerThread>; holders: number } | undefined

/** The pool for GPU sessions, and the function that gives it back; the last one to do so ends its thread. */
export interface GpuPoolHold {
  readonly pool: WorkerPool<WorkerThread>
  readonly letGo: () => Promise<void>
}

/**
 * The one pool of one thread on which all GPU sessions of the process run: ONNX Runtime 1.30 crashes when two threads
 * use WebGPU at once, and copies of a session on one GPU would only share its memory.
 */
export function holdGpuPool(): GpuPoolHold {
  shared ??= { pool: createWorkerPool(1, () => startWorkerThread(entryPoint('worker'))), holders: 0 }
  const held = shared
  held.holders++
  return {
    pool: held.pool,
    async letGo() {
      held.holders--
      if (held.holders > 0) return
      shared = undefined
      await held.pool.close()
    },
  }
}
