import { ValueCsvError } from '@valuecsv/errors'
import type { SessionSettings } from './session-settings.ts'

export type Onnxruntime = typeof import('onnxruntime-web')

/** The `.wasm` file behind each device; the one for WebGPU is twice as large and slower on the processor. */
const WASM_FILES = { wasm: 'ort-wasm-simd-threaded.wasm', webgpu: 'ort-wasm-simd-threaded.asyncify.wasm' } as const

/**
 * The part of `onnxruntime-web` that the device needs, set up for this worker. Error: `runtime-web/onnxruntime-missing`
 * when it is not installed or did not arrive.
 */
export async function loadOnnxruntime({ device, threads, wasmFiles }: SessionSettings): Promise<Onnxruntime> {
  const onnxruntime = await importFor(device)
  const { env } = onnxruntime
  env.logLevel = 'fatal'
  env.wasm.numThreads = threads
  if (wasmFiles !== undefined)
    env.wasm.wasmPaths = { wasm: wasmFiles + WASM_FILES[device === 'webgpu' ? device : 'wasm'] }
  return onnxruntime
}

async function importFor(device: SessionSettings['device']): Promise<Onnxruntime> {
  try {
    return await (device === 'webgpu' ? import('onnxruntime-web/webgpu') : import('onnxruntime-web/wasm'))
  } catch (cause) {
    throw new ValueCsvError(
      'runtime-web/onnxruntime-missing',
      `onnxruntime-web can't be loaded: ${(cause as Error).message}`,
      { cause, hint: 'Install it next to @valuecsv/runtime-web: npm install onnxruntime-web@1.30.0' },
    )
  }
}
