import { ValueCsvError } from '@valuecsv/errors'
import type * as Ort from 'onnxruntime-web'
import type { ModelBlob } from '../model-blob.ts'
import { loadOnnxruntime, type Onnxruntime } from './load-onnxruntime.ts'
import { onnxruntimeReason } from './onnxruntime-reason.ts'
import { onnxruntimeOptions, type SessionSettings } from './session-settings.ts'

/** ONNX Runtime with a model in it. */
export interface LoadedSession {
  readonly onnxruntime: Onnxruntime
  readonly session: Ort.InferenceSession
}

/**
 * The model in ONNX Runtime. Errors: those of `loadOnnxruntime`; `runtime-web/wasm-missing` when the `.wasm` file did not
 * arrive or is of another version; `runtime/device-missing`, `runtime/device-unsupported` and `runtime/model-unreadable`
 * with what ONNX Runtime says.
 */
export async function loadSession({ blob, name }: ModelBlob, settings: SessionSettings): Promise<LoadedSession> {
  const { device, wasmFiles } = settings
  const [onnxruntime, buffer] = await Promise.all([loadOnnxruntime(settings), blob.arrayBuffer()])
  try {
    const session = await onnxruntime.InferenceSession.create(new Uint8Array(buffer), onnxruntimeOptions(settings))
    // It has a copy. Not every browser can free the memory at once.
    buffer.transfer?.(0)
    return { onnxruntime, session }
  } catch (cause) {
    const reason = onnxruntimeReason(cause)
    if (/no available backend found/.test(reason)) {
      const isGpu = /adapter|GPU/.test(reason)
      throw isGpu
        ? new ValueCsvError('runtime/device-missing', `device ${device} can't be used: ${reason}`, { cause })
        : new ValueCsvError('runtime-web/wasm-missing', `WebAssembly of onnxruntime-web did not start: ${reason}`, {
            cause,
            hint: `Serve the .wasm files of onnxruntime-web/dist, of the same version, ${wasmFiles === undefined ? 'and name their folder in wasmFiles' : `at ${wasmFiles}`}.`,
          })
    }
    if (/fallback to CPU EP has been explicitly disabled/.test(reason)) {
      const message = `${name} has operators or element types that ${device} lacks and that would run on the processor instead`
      throw new ValueCsvError('runtime/device-unsupported', message, { cause })
    }
    throw new ValueCsvError('runtime/model-unreadable', `${name} can't be loaded on ${device}: ${reason}`, { cause })
  }
}
