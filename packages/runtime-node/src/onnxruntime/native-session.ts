import { ValueCsvError } from '@valuecsv/errors'
import type { Tensor, TensorInfo } from '@valuecsv/runtime'
import { loadOnnxruntime } from './load-onnxruntime.ts'
import { loadSession } from './load-session.ts'
import { describeModel, type ModelSource } from './model-source.ts'
import { onnxruntimeReason } from './onnxruntime-reason.ts'
import { fromOnnxruntimeTensor, toOnnxruntimeTensor } from './onnxruntime-tensor.ts'
import type { SessionSettings } from './session-settings.ts'
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

/**
 * Errors: `runtime/model-unreadable` with what ONNX Runtime says, `runtime/model-unsupported`,
 * `runtime/device-unsupported` when the device can't run all of the model.
 */
export async function createNativeSession(source: ModelSource, settings: SessionSettings): Promise<NativeSession> {
  const onnxruntime = await loadOnnxruntime()
  const session = await loadSession(onnxruntime, source, settings)
  // Only the name is kept: the bytes of a model may be large.
  const name = describeModel(source)
  let inputs: readonly TensorInfo[]
  let outputs: readonly TensorInfo[]
  try {
    inputs = tensorInfos(session.inputMetadata, 'input')
    outputs = tensorInfos(session.outputMetadata, 'output')
  } catch (error) {
    await session.release()
    throw error
  }

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
          const message = `${name} failed while it ran: ${onnxruntimeReason(cause)}`
          throw new ValueCsvError('runtime/run-failed', message, { cause })
        })
      return Object.fromEntries(
        wanted.map((name) => [name, written(into[name], fromOnnxruntimeTensor(results[name]!))]),
      )
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
