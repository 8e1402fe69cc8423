import { ValueCsvError } from '@valuecsv/errors'
import type * as Ort from 'onnxruntime-node'
import type { Onnxruntime } from './load-onnxruntime.ts'
import { describeModel, type ModelSource } from './model-source.ts'
import { onnxruntimeReason } from './onnxruntime-reason.ts'
import { onnxruntimeOptions, type SessionSettings } from './session-settings.ts'

/**
 * The model of `source` in ONNX Runtime.
 * Errors: `runtime/model-unreadable` with what ONNX Runtime says, `runtime/device-unsupported`.
 */
export async function loadSession(
  { InferenceSession }: Onnxruntime,
  source: ModelSource,
  settings: SessionSettings,
): Promise<Ort.InferenceSession> {
  const options = onnxruntimeOptions(settings)
  try {
    return await ('path' in source
      ? InferenceSession.create(source.path, options)
      : InferenceSession.create(source.bytes, options))
  } catch (cause) {
    const { device } = settings
    const name = describeModel(source)
    if (/fallback to CPU EP has been explicitly disabled/.test(String(cause))) {
      const message = `${name} has operators or element types that ${device} lacks and that would run on the CPU instead`
      throw new ValueCsvError('runtime/device-unsupported', message, { cause })
    }
    throw new ValueCsvError(
      'runtime/model-unreadable',
      `${name} can't be loaded on ${device}: ${onnxruntimeReason(cause)}`,
      {
        cause,
      },
    )
  }
}
