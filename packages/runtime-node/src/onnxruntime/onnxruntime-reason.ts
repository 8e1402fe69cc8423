/** What ONNX Runtime says about a failure, in one line. */
export function onnxruntimeReason(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause)
  return text.trim().replaceAll(/\s*\n\s*/g, ' ')
}
