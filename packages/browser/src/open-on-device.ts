import { createEvaluator } from '@valuecsv/evaluator'
import { chooseDevice } from '@valuecsv/runtime'
import { createWebRuntime } from '@valuecsv/runtime-web'
import type { BrowserEvaluator, LoadEvaluatorOptions } from './browser-evaluator.ts'
import { browserGlobals } from './browser-globals.ts'
import type { OpenedModel } from './files/open-model.ts'

/** An encoder in memory is about 110 MB a worker. */
const MOST_WORKERS = 4

/** An evaluator with encoders, on the first device of the browser that runs it or on the one that is named. */
export async function openOnDevice(
  model: OpenedModel,
  { device = 'auto', workers = defaultWorkers(), threads, wasmFiles, onNotice }: LoadEvaluatorOptions,
): Promise<BrowserEvaluator> {
  const runtime = createWebRuntime({ workers, ...(wasmFiles === undefined ? {} : { wasmFiles }) })
  try {
    const devices = new Map((await runtime.devices()).map((info) => [info.name, info]))
    const first = device === 'auto' ? [...devices.values()].find(({ available }) => available)?.name : device
    if (first !== undefined && devices.get(first)?.available) runtime.prepare(first, threads)
    let notice = ''
    const evaluator = await chooseDevice(device, {
      order: [...devices.keys()],
      probe: async (name) => devices.get(name)!,
      attempt: (name) =>
        createEvaluator({
          files: model,
          runtime,
          device: name,
          // Integer arithmetic is a processor's.
          precision: name === 'webgpu' ? 'dequantized' : 'int8',
          // One more than there are workers: the next text is there when one of them is done.
          concurrency: workers + 1,
          ...(threads === undefined ? {} : { threads }),
        }),
      onNotice(settled) {
        notice = `; ${settled.message}`
        onNotice?.(settled)
      },
    })
    return {
      ...evaluator,
      deviceReason: devices.get(evaluator.device)!.detail + notice,
      close: () => evaluator.close().finally(() => runtime.close()),
    }
  } catch (error) {
    await runtime.close()
    throw error
  }
}

function defaultWorkers(): number {
  const { crossOriginIsolated, navigator } = browserGlobals
  // Threads make one run faster as well, and share one copy of the model.
  return crossOriginIsolated ? 1 : Math.min(navigator?.hardwareConcurrency ?? 1, MOST_WORKERS)
}
