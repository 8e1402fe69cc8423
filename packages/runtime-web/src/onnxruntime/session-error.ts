import { ValueCsvError } from '@valuecsv/errors'
import { onnxruntimeReason } from './onnxruntime-reason.ts'
import type { SessionSettings } from './session-settings.ts'

/**
 * What it means that ONNX Runtime makes no session of the model called `name`: `runtime-web/worker-crashed` when there was
 * not enough memory; `runtime-web/wasm-missing` when the `.wasm` file did not arrive or is of another version;
 * `runtime/device-missing`, `runtime/device-unsupported` and `runtime/model-unreadable` with what ONNX Runtime says.
 */
export function sessionError(cause: unknown, name: string, { device, wasmFiles }: SessionSettings): ValueCsvError {
  const reason = onnxruntimeReason(cause)
  // Of WebAssembly that gets no memory ONNX Runtime says as well that there is no backend.
  if (/out of memory|allocat|bad_alloc/i.test(reason)) {
    return new ValueCsvError('runtime-web/worker-crashed', `there is not enough memory for ${name}: ${reason}`, {
      cause,
      hint: 'Close other tabs, or use fewer workers: each holds a copy of the model.',
    })
  }
  if (/no available backend found/.test(reason)) {
    return /adapter|GPU/.test(reason)
      ? new ValueCsvError('runtime/device-missing', `device ${device} can't be used: ${reason}`, { cause })
      : new ValueCsvError('runtime-web/wasm-missing', `WebAssembly of onnxruntime-web did not start: ${reason}`, {
          cause,
          hint: `Serve the .wasm files of onnxruntime-web/dist, of the same version, ${wasmFiles === undefined ? 'and name their folder in wasmFiles' : `at ${wasmFiles}`}.`,
        })
  }
  if (/fallback to CPU EP has been explicitly disabled/.test(reason)) {
    const message = `${name} has operators or element types that ${device} lacks and that would run on the processor instead`
    return new ValueCsvError('runtime/device-unsupported', message, { cause })
  }
  return new ValueCsvError('runtime/model-unreadable', `${name} can't be loaded on ${device}: ${reason}`, { cause })
}
