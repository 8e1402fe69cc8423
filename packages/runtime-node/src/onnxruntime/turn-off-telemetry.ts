/**
 * Keeps ONNX Runtime, on Linux and macOS, from telling Microsoft about the process and its sessions, which it does since
 * 1.29 unless told otherwise, and from the identifier that it writes to the user's cache for that
 * (https://github.com/microsoft/onnxruntime/pull/27379). Whoever has set the variable is left their word.
 *
 * Only the main thread can: ONNX Runtime reads the environment of the process, of which a worker thread has a copy.
 */
export function turnOffTelemetry(): void {
  process.env.ORT_DISABLE_TELEMETRY ??= '1'
}
