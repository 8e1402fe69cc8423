import { availableParallelism } from 'node:os'
import {
  chooseDevice,
  createOpenSessions,
  createPooledSession,
  createWorkerPool,
  type DeviceName,
  type Runtime,
  type Session,
} from '@valuecsv/runtime'
import { checkCount } from './check-count.ts'
import { createDirectSession } from './direct-session.ts'
import { entryPoint } from './entry-point.ts'
import { installedName } from './onnxruntime/installed-name.ts'
import { modelSource } from './onnxruntime/model-source.ts'
import type { SessionSettings } from './onnxruntime/session-settings.ts'
import { turnOffTelemetry } from './onnxruntime/turn-off-telemetry.ts'
import { probeDevice } from './probing/probe-device.ts'
import { type GpuPoolHold, holdGpuPool } from './workers/gpu-pool.ts'
import { loadInWorker } from './workers/load-in-worker.ts'
import { startWorkerThread } from './workers/worker-thread.ts'

export interface NodeRuntimeOptions {
  /**
   * Worker threads that run sessions, so that the calling thread stays free; default: as many as the machine has cores.
   * 0 runs them in the calling thread, which is blocked meanwhile, and lets outputs be written in place. On a GPU all
   * sessions of the process share one more worker, whatever is asked for here.
   */
  readonly workers?: number
  /** The devices on offer, the first choice of `auto` first. Default `cuda`, `webgpu`, `cpu`. */
  readonly devices?: readonly DeviceName[]
  /**
   * Graph optimizers of ONNX Runtime to leave out. Default on the CPU: `SkipLayerNormFusion`, whose fused operator is
   * slower there than its parts; elsewhere none.
   */
  readonly disabledOptimizers?: readonly string[]
  /** Further configuration entries for each session, in ONNX Runtime's own keys (`session.intra_op.allow_spinning`). */
  readonly sessionConfiguration?: Readonly<Record<string, string>>
}

/**
 * The runtime on `onnxruntime-node`.
 *
 * A session computes in a worker with one thread unless told otherwise; with `workers: 0` in the calling thread with as
 * many threads as the machine has physical cores. Idle workers don't keep the process alive. ONNX Runtime's telemetry is off
 * (`ORT_DISABLE_TELEMETRY=1`); where the runtime is made in a worker thread of yours, set that variable in the process.
 * Errors beside the port's: `runtime-node/onnxruntime-missing`, `runtime-node/worker-crashed` (the run is lost, the next
 * one gets a fresh worker), `runtime-node/count-invalid`.
 */
export function createNodeRuntime({
  workers = availableParallelism(),
  devices = ['cuda', 'webgpu', 'cpu'],
  disabledOptimizers,
  sessionConfiguration = {},
}: NodeRuntimeOptions = {}): Runtime {
  checkCount('workers', workers, 0)
  turnOffTelemetry()
  const pool = workers === 0 ? undefined : createWorkerPool(workers, () => startWorkerThread(entryPoint('worker')))
  let gpu: GpuPoolHold | undefined
  const sessions = createOpenSessions(async () => {
    const held = gpu
    gpu = undefined
    await pool?.close()
    await held?.letGo()
  })
  return {
    name: installedName(),
    devices: () => Promise.all(devices.map(probeDevice)),
    async createSession(model, { device = 'auto', threads, copies, graphOptimization = 'all', onNotice } = {}) {
      sessions.refuseClosed()
      checkCount('threads', threads, 1)
      checkCount('copies', copies, 1)
      const source = await modelSource(model)
      const attempt = (name: DeviceName): Promise<Session> => {
        const settings: SessionSettings = {
          device: name,
          threads: threads ?? (pool === undefined ? undefined : 1),
          graphOptimization,
          disabledOptimizers: disabledOptimizers ?? (name === 'cpu' ? ['SkipLayerNormFusion'] : []),
          sessionConfiguration,
        }
        const load = loadInWorker(source, settings)
        if (name !== 'cpu') {
          gpu ??= holdGpuPool()
          return gpu.openSession(name, load)
        }
        if (pool === undefined) return createDirectSession(source, settings)
        return createPooledSession(pool, { device: name, load, copies })
      }
      return sessions.open(() => chooseDevice(device, { order: devices, probe: probeDevice, attempt, onNotice }))
    },
    close: sessions.close,
  }
}
