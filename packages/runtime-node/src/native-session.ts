import { ValueCsvError } from '@valuecsv/errors'
import type { Tensor, TensorInfo } from '@valuecsv/runtime'
import type * as Ort from 'onnxruntime-node'
import { loadOnnxruntime } from './load-onnxruntime.ts'
import { describeModel, type ModelSource } from './model-source.ts'
import { fromOnnxruntimeTensor, toOnnxruntimeTensor } from './onnxruntime-tensor.ts'
import { onnxruntimeOptions, type SessionSettings } from './session-settings.ts'
import { tensorInfos } from './tensor-infos.ts'

/** A session of ONNX Runtime in this thread. It trusts its arguments and blocks the thread while it computes. */
export interface NativeSession {
  readonly inputs: readonly TensorInfo[]
  readonly outputs: readonly TensorInfo[]
  /** Computes the outputs named in `wanted`, writing those of `into` into the given tensors, which are then the result. */
  run(
    feeds: Readonly<Record<string, Tensor>>,
    wanted: readonly string[],
    into: Readonly<Record<string, Tensor>>,
  ): Promise<Record<string, Tensor>>
  release(): Promise<void>
}

/** Errors: `runtime/model-unreadable` with what ONNX Runtime says, `runtime/model-unsupported`. */
export async function createNativeSession(source: ModelSource, settings: SessionSettings): Promise<NativeSession> {
  const onnxruntime = await loadOnnxruntime()
  const options = onnxruntimeOptions(settings)
  let session: Ort.InferenceSession
  try {
    session = await ('path' in source
      ? onnxruntime.InferenceSession.create(source.path, options)
      : onnxruntime.InferenceSession.create(source.bytes, options))
  } catch (cause) {
    const message = `${describeModel(source)} can't be loaded on ${settings.device}: ${reason(cause)}`
    throw new ValueCsvError('runtime/model-unreadable', message, { cause })
  }
  const inputs = tensorInfos(session.inputMetadata, 'input')
  const outputs = tensorInfos(session.outputMetadata, 'output')

  return {
    inputs,
    outputs,
    async run(feeds, wanted, into) {
      const given = Object.entries(feeds).map(([name, tensor]) => [name, toOnnxruntimeTensor(onnxruntime, tensor)])
      const fetches = wanted.map((name) => {
        const target = into[name]
        return [name, target === undefined ? null : toOnnxruntimeTensor(onnxruntime, target)]
      })
      const results = await session
        .run(Object.fromEntries(given), Object.fromEntries(fetches))
        .catch((cause: unknown) => {
          const message = `${describeModel(source)} failed while it ran: ${reason(cause)}`
          throw new ValueCsvError('runtime/run-failed', message, { cause })
        })
      return Object.fromEntries(wanted.map((name) => [name, written(into[name], fromOnnxruntimeTensor(results[name]!))]))
    },
    release: () => session.release(),
  }
}

/**
 * `target` where there is one: it holds the result already. ONNX Runtime 1.30 gives a copy besides, which is freed at
 * once, since in training it is as large as the whole state of the optimizer.
 */
function written(target: Tensor | undefined, result: Tensor): Tensor {
  if (target === undefined) return result
  const copy = result.data.buffer
  if (copy !== target.data.buffer && copy instanceof ArrayBuffer) copy.transfer(0)
  return target
}

/** What ONNX Runtime says, in one line. */
function reason(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause)
  return text.trim().replaceAll(/\s*\n\s*/g, ' ')
}
