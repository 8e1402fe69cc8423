import type { DeviceName, SessionOptions } from '@valuecsv/runtime'
import type * as Ort from 'onnxruntime-node'

/** What one native session is made with; plain data, so that it can be posted to a worker. */
export interface SessionSettings {
  readonly device: DeviceName
  /** Undefined: ONNX Runtime's choice, a thread for each physical core. */
  readonly threads: number | undefined
  readonly graphOptimization: NonNullable<SessionOptions['graphOptimization']>
  readonly disabledOptimizers: readonly string[]
  readonly sessionConfiguration: Readonly<Record<string, string>>
}

const LEVELS = { none: 'disabled', basic: 'basic', extended: 'extended', all: 'all' } as const

/** The options of ONNX Runtime that `settings` stand for. */
export function onnxruntimeOptions(settings: SessionSettings): Ort.InferenceSession.SessionOptions {
  const { device, threads, disabledOptimizers } = settings
  const extra: Record<string, string> = { ...settings.sessionConfiguration }
  if (disabledOptimizers.length > 0) extra['optimization.disable_specified_optimizers'] = disabledOptimizers.join(';')
  // Without it ONNX Runtime moves the nodes that a device can't run to the CPU and says nothing.
  if (device !== 'cpu') extra['session.disable_cpu_ep_fallback'] ??= '1'
  return {
    executionProviders: [device],
    graphOptimizationLevel: LEVELS[settings.graphOptimization],
    ...(threads === undefined ? {} : { intraOpNumThreads: threads }),
    extra,
    // What goes wrong is thrown; the terminal belongs to the caller.
    logSeverityLevel: 4,
  }
}
