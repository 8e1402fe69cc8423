import type { DeviceName, SessionOptions } from '@valuecsv/runtime'
import type * as Ort from 'onnxruntime-web'

/** What one session is made with; plain data, so that it can be posted to a worker. */
export interface SessionSettings {
  readonly device: DeviceName
  readonly threads: number
  readonly graphOptimization: NonNullable<SessionOptions['graphOptimization']>
  /** URL of the folder with the `.wasm` files, `/` at its end; absent: where the bundler put them. */
  readonly wasmFiles?: string
}

const LEVELS = { none: 'disabled', basic: 'basic', extended: 'extended', all: 'all' } as const

/** The options of ONNX Runtime that `settings` stand for. */
export function onnxruntimeOptions({
  device,
  graphOptimization,
}: SessionSettings): Ort.InferenceSession.SessionOptions {
  return {
    executionProviders: [device],
    graphOptimizationLevel: LEVELS[graphOptimization],
    // Without it ONNX Runtime moves the nodes that a GPU can't run to the processor and says nothing.
    extra: device === 'webgpu' ? { 'session.disable_cpu_ep_fallback': '1' } : {},
    // What goes wrong is thrown; the console belongs to the page.
    logSeverityLevel: 4,
  }
}
