import type { Notice } from '@valuecsv/errors'
import {
  chooseDevice,
  createOpenSessions,
  createPooledSession,
  createWorkerPool,
  type DeviceName,
  type SessionOptions,
  type WorkerPool,
} from '@valuecsv/runtime'
import { checkCount } from './check-count.ts'
import { folderUrl } from './folder-url.ts'
import { type ModelBlob, modelBlob } from './model-blob.ts'
import type { SessionSettings } from './onnxruntime/session-settings.ts'
import { probeDevice } from './probe-device.ts'
import { startBrowserWorker } from './start-browser-worker.ts'
import { checkThreads, mostThreads } from './threads.ts'
import type { WebRuntime, WebSession } from './web-runtime.ts'
import type { WorkerThread } from './workers/worker-thread.ts'

export interface WebRuntimeOptions {
  /**
   * The folder with the `.wasm` files of onnxruntime-web (`ort-wasm-simd-threaded.wasm`, for WebGPU
   * `ort-wasm-simd-threaded.asyncify.wasm`), relative to the page. Default: where the bundler put them.
   */
  readonly wasmFiles?: string | URL
  /** The devices on offer, the first choice of `auto` first. Default `webgpu`, `wasm`. */
  readonly devices?: readonly DeviceName[]
  /**
   * Web Workers that run sessions with WebAssembly, from 1; those that are needed, each with a copy of the model. Default
   * 1. With more of them a run has one thread unless told otherwise. On a GPU it is one.
   */
  readonly workers?: number
}

/** ONNX Runtime that this package is made and tested for; the `.wasm` files must be of the same version. */
const NAME = 'onnxruntime-web 1.30.0'

/**
 * The runtime on `onnxruntime-web`, in Web Workers that are started when they are needed: the page never waits for a
 * run. A session starts in one worker and spreads to others when runs have to wait.
 *
 * Errors beside the port's: `runtime-web/onnxruntime-missing`, `runtime-web/wasm-missing` (the `.wasm` file is not where
 * it was looked for), `runtime-web/not-isolated` (threads were asked for where there are none),
 * `runtime-web/worker-crashed` (for want of memory most often), `runtime-web/count-invalid`.
 */
export function createWebRuntime({
  wasmFiles,
  devices = ['webgpu', 'wasm'],
  workers = 1,
}: WebRuntimeOptions = {}): WebRuntime {
  checkCount('workers', workers)
  const defaultThreads = workers > 1 ? 1 : mostThreads()
  const pools = new Map<string, WorkerPool<WorkerThread>>()
  const sessions = createOpenSessions<WebSession>(async () => {
    await Promise.all(Array.from(pools.values(), (pool) => pool.close()))
  })

  /** How many threads WebAssembly has is settled when it starts, so that each number has workers of its own. */
  function poolFor({ device, threads }: SessionSettings): WorkerPool<WorkerThread> {
    const key = `${device} ${threads}`
    const size = device === 'webgpu' ? 1 : workers
    // What it holds, a device that can't run the model for one, may never be asked for again.
    const onNothingLoaded = (thread: WorkerThread) => thread.end()
    const pool = pools.get(key) ?? createWorkerPool(size, startBrowserWorker, { onNothingLoaded })
    pools.set(key, pool)
    return pool
  }

  function settingsFor(
    device: DeviceName,
    threads: number,
    graphOptimization: SessionSettings['graphOptimization'],
  ): SessionSettings {
    return {
      device,
      threads: device === 'webgpu' ? 1 : threads,
      graphOptimization,
      ...(wasmFiles === undefined ? {} : { wasmFiles: folderUrl(wasmFiles) }),
    }
  }

  async function openSession(model: ModelBlob, options: OpenSessionOptions): Promise<WebSession> {
    const { device, threads, copies, graphOptimization, onNotice } = options
    const details = new Map<DeviceName, string>()
    let notice = ''
    const session = await chooseDevice(device, {
      order: devices,
      async probe(name) {
        const info = await probeDevice(name)
        details.set(name, info.detail)
        return info
      },
      attempt(name) {
        sessions.refuseClosed()
        const settings = settingsFor(name, threads, graphOptimization)
        return createPooledSession(poolFor(settings), {
          device: name,
          copies,
          load: (thread, session) => thread.request({ kind: 'load', session, model, settings }),
        })
      },
      onNotice(settled) {
        notice = `; ${settled.message}`
        onNotice?.(settled)
      },
    })
    const { device: chosen } = session
    return { ...session, threads: chosen === 'webgpu' ? 1 : threads, reason: details.get(chosen)! + notice }
  }

  return {
    name: NAME,
    devices: () => Promise.all(devices.map(probeDevice)),
    prepare(device, threads = defaultThreads) {
      if (sessions.isClosed) return
      const settings = settingsFor(device, threads, 'all')
      poolFor(settings).warmUp((thread) => thread.request({ kind: 'prepare', settings }))
    },
    async createSession(model, options = {}) {
      sessions.refuseClosed()
      const { device = 'auto', threads = defaultThreads, copies, graphOptimization = 'all' } = options
      checkThreads(threads)
      if (copies !== undefined) checkCount('copies', copies)
      const wanted = { device, threads, copies, graphOptimization, onNotice: options.onNotice }
      return sessions.open(async () => openSession(await modelBlob(model), wanted))
    },
    close: sessions.close,
  }
}

type OpenSessionOptions = Required<Pick<SessionOptions, 'device' | 'threads' | 'graphOptimization'>> & {
  readonly copies: number | undefined
  readonly onNotice: ((notice: Notice) => void) | undefined
}
