import { ValueCsvError } from '@valuecsv/errors'
import { isTensorType, type TensorInfo } from '@valuecsv/runtime'
import type * as Ort from 'onnxruntime-node'

/**
 * The inputs or outputs of a session as the port describes them; a size without a name becomes -1.
 * Errors: `runtime/model-unsupported` for a type that the port does not have (strings, sequences).
 */
export function tensorInfos(
  metadata: readonly Ort.InferenceSession.ValueMetadata[],
  kind: 'input' | 'output',
): readonly TensorInfo[] {
  return metadata.map((value) => {
    const type = value.isTensor ? value.type : 'no tensor'
    if (!value.isTensor || !isTensorType(type)) {
      const message = `${kind} ${value.name} of the model is ${type}, which the runtime does not take`
      throw new ValueCsvError('runtime/model-unsupported', message)
    }
    const dims = value.shape.map((size) => (size === '' ? -1 : size))
    return { name: value.name, type, dims }
  })
}
