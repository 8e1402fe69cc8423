import { ValueCsvError } from '@valuecsv/errors'
import type { Tensor, TensorInfo } from '@valuecsv/runtime'
import type { ModelBlob } from '../model-blob.ts'
import { loadSession } from './load-session.ts'
import { onnxruntimeReason } from './onnxruntime-reason.ts'
import { fromOnnxruntimeTensor, toOnnxruntimeTensor } from './onnxruntime-tensor.ts'
import type { SessionSettings } from './session-settings.ts'
import { tensorInfos } from './tensor-infos.ts'

/** A session of ONNX Runtime in this worker. It trusts its arguments; one run must end before the next begins. */
export interface NativeSession {
  readonly inputs: readonly TensorInfo[]
  readonly outputs: readonly TensorInfo[]
  /** Computes the outputs named in `wanted`. */
  run(feeds: Readonly<Record<string, Tensor>>, wanted: readonly string[]): Promise<Record<string, Tensor>>
  release(): Promise<void>
}

/** Errors: those of `loadSession`; `runtime/model-unsupported` for inputs and outputs that the port does not have. */
export async function createNativeSession(model: ModelBlob, settings: SessionSettings): Promise<NativeSession> {
  const { onnxruntime, session } = await loadSession(model, settings)
  const { name } = model
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
    async run(feeds, wanted) {
      const given = Object.entries(feeds).map(([name, tensor]) => [name, toOnnxruntimeTensor(onnxruntime, tensor)])
      const results = await session.run(Object.fromEntries(given), wanted).catch((cause: unknown) => {
        const message = `${name} failed while it ran: ${onnxruntimeReason(cause)}`
        throw new ValueCsvError('runtime/run-failed', message, { cause })
      })
      return Object.fromEntries(wanted.map((name) => [name, fromOnnxruntimeTensor(results[name]!)]))
    },
    release: () => session.release(),
  }
}
