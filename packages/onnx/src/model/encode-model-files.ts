import { bytesOf, type ExternalPlace, modelWriter } from './model-writer.ts'
import type { OnnxModel } from './onnx-model.ts'

export interface EncodeModelFilesOptions {
  /** Weights of more bytes than this go into a second file. Default 2,000,000,000, a little less than fits one message. */
  readonly largestBytes?: number
}

/** Bytes in the parts of a file, in their order. */
export type FileParts = readonly Uint8Array[]

/** Smaller weights stay in the model: shapes and constants, which ONNX Runtime wants to see early. */
const LEAST_EXTERNAL_BYTES = 1024
/** Each weight begins at a page of memory, so that a runtime can map the file. */
const PAGE = 4096

/**
 * The files of a model: `name`, an `.onnx` file, and, where its weights are too large for one protocol-buffer message,
 * `name` with `_data` behind it, which holds them and must lie in the same folder. Parts are the weights' own memory,
 * nothing is copied. Same model, same bytes. Errors: those of `encodeModel`. Source: external data in the ONNX
 * specification.
 */
export function encodeModelFiles(
  model: OnnxModel,
  name: string,
  { largestBytes = 2_000_000_000 }: EncodeModelFilesOptions = {},
): Record<string, FileParts> {
  const tensors = [...model.initializers]
  const total = tensors.reduce((sum, [, { data }]) => sum + data.byteLength, 0)
  if (total <= largestBytes) return { [name]: modelWriter(model).chunks() }
  const dataName = `${name}_data`
  const places = new Map<string, ExternalPlace>()
  const parts: Uint8Array[] = []
  let offset = 0
  for (const [tensorName, tensor] of tensors) {
    const { byteLength } = tensor.data
    if (byteLength < LEAST_EXTERNAL_BYTES) continue
    places.set(tensorName, { location: dataName, offset })
    const gap = (PAGE - (byteLength % PAGE)) % PAGE
    parts.push(bytesOf(tensor), new Uint8Array(gap))
    offset += byteLength + gap
  }
  return { [name]: modelWriter(model, places).chunks(), [dataName]: parts }
}
