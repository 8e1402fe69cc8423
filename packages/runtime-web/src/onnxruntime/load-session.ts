import type * as Ort from 'onnxruntime-web'
import type { ModelBlob } from '../model-blob.ts'
import { loadOnnxruntime, type Onnxruntime } from './load-onnxruntime.ts'
import { sessionError } from './session-error.ts'
import { onnxruntimeOptions, type SessionSettings } from './session-settings.ts'

/** ONNX Runtime with a model in it. */
export interface LoadedSession {
  readonly onnxruntime: Onnxruntime
  readonly session: Ort.InferenceSession
}

/** The model in ONNX Runtime. Errors: those of `loadOnnxruntime` and of `sessionError`. */
export async function loadSession({ blob, name }: ModelBlob, settings: SessionSettings): Promise<LoadedSession> {
  const [onnxruntime, buffer] = await Promise.all([loadOnnxruntime(settings), blob.arrayBuffer()])
  try {
    const session = await onnxruntime.InferenceSession.create(new Uint8Array(buffer), onnxruntimeOptions(settings))
    // It has a copy. Not every browser can free the memory at once.
    buffer.transfer?.(0)
    return { onnxruntime, session }
  } catch (cause) {
    throw sessionError(cause, name, settings)
  }
}
