import { entryPoint } from './entry-point.ts'
import { createWorkerPool, type WorkerPool } from './worker-pool.ts'

let shared: { readonly pool: WorkerPool; holders: number } | undefined

/** The pool for GPU sessions, and the function that gives it back; the last one to do so ends its thread. */
export interface GpuPoolHold {
  readonly pool: WorkerPool
  readonly letGo: () => Promise<void>
}

/**
 * The one pool of one thread on which all GPU sessions of the process run: ONNX Runtime 1.30 crashes when two threads
 * use WebGPU at once, and copies of a session on one GPU would only share its memory.
 */
export function holdGpuPool(): GpuPoolHold {
  shared ??= { pool: createWorkerPool(1, entryPoint('worker')), holders: 0 }
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
