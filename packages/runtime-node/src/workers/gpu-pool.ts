import { ValueCsvError } from '@valuecsv/errors'
import {
  createPooledSession,
  createWorkerPool,
  type DeviceName,
  type PooledSessionOptions,
  type Session,
  type WorkerPool,
} from '@valuecsv/runtime'
import { entryPoint } from '../entry-point.ts'
import { startWorkerThread, type WorkerThread } from './worker-thread.ts'

interface SharedPool {
  readonly pool: WorkerPool<WorkerThread>
  holders: number
  /** Settles when the threads of all pools before it have ended. */
  readonly free: Promise<unknown>
}

let shared: SharedPool | undefined
let ending: Promise<unknown> = Promise.resolve()

/** A share in the pool for GPU sessions. */
export interface GpuPoolHold {
  /** A session in it, as `createPooledSession` makes one. */
  openSession(device: DeviceName, load: PooledSessionOptions<WorkerThread>['load']): Promise<Session>
  /** Gives the share back; the last one to do so ends the thread. */
  letGo(): Promise<void>
}

/**
 * The one pool of one thread on which all GPU sessions of the process run: ONNX Runtime 1.30 crashes when two threads
 * use WebGPU at once, and copies of a session on one GPU would only share its memory.
 */
export function holdGpuPool(): GpuPoolHold {
  shared ??= { pool: startPool(), holders: 0, free: ending }
  const held = shared
  held.holders++
  return {
    openSession(device, load) {
      return createPooledSession(held.pool, {
        device,
        async load(thread, session) {
          await held.free
          // What still waited in line when the pool was let go would use the GPU beside the next pool.
          if (held.holders === 0) throw new ValueCsvError('runtime/closed', 'the runtime has been closed')
          return load(thread, session)
        },
      })
    },
    async letGo() {
      held.holders--
      if (held.holders > 0) return
      shared = undefined
      const closed = held.pool.close()
      ending = Promise.allSettled([held.free, closed])
      await closed
    },
  }
}

function startPool(): WorkerPool<WorkerThread> {
  // A thread that could not load the model may never be asked again, and may hold memory of the GPU.
  const onNothingLoaded = (thread: WorkerThread) => thread.end()
  return createWorkerPool(1, () => startWorkerThread(entryPoint('worker')), { onNothingLoaded })
}
