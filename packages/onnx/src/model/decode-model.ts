import { ValueCsvError } from '@valuecsv/errors'
import type { Tensor } from '@valuecsv/runtime'
import { readFields, readPackedIntegers } from '../protobuf/protobuf-reader.ts'
import { elementTypeOf, TYPED_ARRAYS } from './element-types.ts'
import type { AttributeValue, OnnxModel, OnnxNode, OnnxValueInfo } from './onnx-model.ts'

const utf8 = new TextDecoder()

/** More than any operator takes. */
const MOST_DIMENSIONS = 64

function unsupported(what: string): ValueCsvError {
  return new ValueCsvError('onnx/unsupported-model', `The ONNX model has ${what}, which is not supported.`)
}

function decodeTensor(bytes: Uint8Array): { readonly name: string; readonly tensor: Tensor } {
  let name = ''
  let typeNumber = 0
  let raw = new Uint8Array(0)
  const dims: number[] = []
  for (const field of readFields(bytes)) {
    if (field.number === 1) {
      const more = field.bytes.length > 0 ? readPackedIntegers(field.bytes).map(Number) : [Number(field.integer)]
      if (dims.length + more.length > MOST_DIMENSIONS) {
        throw new ValueCsvError(
          'onnx/broken-model',
          `The ONNX model is damaged: a tensor has more than ${MOST_DIMENSIONS} dimensions.`,
        )
      }
      dims.push(...more)
    } else if (field.number === 2) typeNumber = Number(field.integer)
    else if (field.number === 8) name = utf8.decode(field.bytes)
    else if (field.number === 9) raw = field.bytes as Uint8Array<ArrayBuffer>
    else if (field.number === 14 && field.integer !== 0n) throw unsupported(`weights in another file ("${name}")`)
    else if (field.number >= 4 && field.number <= 11) throw unsupported(`the tensor "${name}" not stored as raw data`)
  }
  const type = elementTypeOf(typeNumber)
  if (type === undefined) throw unsupported(`the element type ${typeNumber} in tensor "${name}"`)
  const array = TYPED_ARRAYS[type]
  const count = dims.reduce((product, size) => product * size, 1)
  if (!Number.isSafeInteger(count) || count < 0 || count * array.BYTES_PER_ELEMENT !== raw.length) {
    throw new ValueCsvError(
      'onnx/broken-model',
      `The ONNX model is damaged: tensor "${name}" of shape [${dims}] has ${raw.length} bytes of ${type} data.`,
    )
  }
  // A copy is aligned and does not hold on to the whole file; slice() of a Node Buffer would be no copy.
  return { name, tensor: { type, dims, data: new array(new Uint8Array(raw).buffer) } as Tensor }
}

function decodeFloat(bytes: Uint8Array, name: string): number {
  if (bytes.length === 4) return new DataView(bytes.buffer, bytes.byteOffset, 4).getFloat32(0, true)
  throw new ValueCsvError(
    'onnx/broken-model',
    `The ONNX model is damaged: the number "${name}" has ${bytes.length} bytes.`,
  )
}

function decodeAttribute(bytes: Uint8Array): readonly [string, AttributeValue] {
  let name = ''
  const integers: number[] = []
  let value: AttributeValue = integers
  for (const field of readFields(bytes)) {
    if (field.number === 1) name = utf8.decode(field.bytes)
    else if (field.number === 2) value = { float: decodeFloat(field.bytes, name) }
    else if (field.number === 3) value = Number(BigInt.asIntN(64, field.integer))
    else if (field.number === 4) value = utf8.decode(field.bytes)
    else if (field.number === 5) value = decodeTensor(field.bytes).tensor
    else if (field.number === 8) {
      const more = field.bytes.length > 0 ? readPackedIntegers(field.bytes) : [BigInt.asIntN(64, field.integer)]
      for (const integer of more) integers.push(Number(integer))
      value = integers
    } else if (field.number !== 20 && field.number !== 13) throw unsupported(`the attribute "${name}" of another kind`)
  }
  return [name, value]
}

function decodeNode(bytes: Uint8Array): OnnxNode {
  const inputs: string[] = []
  const outputs: string[] = []
  const attributes: [string, AttributeValue][] = []
  let operator = ''
  let domain = ''
  for (const field of readFields(bytes)) {
    if (field.number === 1) inputs.push(utf8.decode(field.bytes))
    else if (field.number === 2) outputs.push(utf8.decode(field.bytes))
    else if (field.number === 4) operator = utf8.decode(field.bytes)
    else if (field.number === 5) attributes.push([...decodeAttribute(field.bytes)])
    else if (field.number === 7) domain = utf8.decode(field.bytes)
  }
  return { operator, domain, inputs, outputs, attributes: Object.fromEntries(attributes) }
}

function decodeDimension(bytes: Uint8Array): number | string {
  let size: number | string = '?'
  for (const field of readFields(bytes)) size = field.number === 2 ? utf8.decode(field.bytes) : Number(field.integer)
  return size
}

function decodeValueInfo(bytes: Uint8Array): OnnxValueInfo {
  let name = ''
  let typeNumber = 0
  const shape: (number | string)[] = []
  for (const field of readFields(bytes)) {
    if (field.number === 1) name = utf8.decode(field.bytes)
    if (field.number !== 2) continue
    for (const kind of readFields(field.bytes)) {
      for (const part of readFields(kind.bytes)) {
        if (part.number === 1) typeNumber = Number(part.integer)
        else for (const dimension of readFields(part.bytes)) shape.push(decodeDimension(dimension.bytes))
      }
    }
  }
  const type = elementTypeOf(typeNumber)
  if (type === undefined) throw unsupported(`the element type ${typeNumber} in "${name}"`)
  return { name, type, shape }
}

function decodePair(bytes: Uint8Array): readonly [string, string] {
  const pair = ['', '']
  for (const field of readFields(bytes)) pair[field.number - 1] = utf8.decode(field.bytes)
  return [pair[0]!, pair[1]!]
}

function decodeOperatorSet(bytes: Uint8Array): readonly [string, number] {
  let domain = ''
  let version = 0
  for (const field of readFields(bytes)) {
    if (field.number === 1) domain = utf8.decode(field.bytes)
    else if (field.number === 2) version = Number(field.integer)
  }
  return [domain, version]
}

/**
 * The model in the bytes of an `.onnx` file. Reads what `encodeModel` writes and files of other exporters that keep
 * their weights inside, as raw data. Errors: `onnx/broken-model`, `onnx/unsupported-model`.
 */
export function decodeModel(bytes: Uint8Array): OnnxModel {
  const inputs: OnnxValueInfo[] = []
  const outputs: OnnxValueInfo[] = []
  const nodes: OnnxNode[] = []
  const initializers = new Map<string, Tensor>()
  const operatorSets: [string, number][] = []
  const metadata: [string, string][] = []
  for (const field of readFields(bytes)) {
    if (field.number === 8) operatorSets.push([...decodeOperatorSet(field.bytes)])
    else if (field.number === 14) metadata.push([...decodePair(field.bytes)])
    if (field.number !== 7) continue
    for (const part of readFields(field.bytes)) {
      if (part.number === 1) nodes.push(decodeNode(part.bytes))
      else if (part.number === 11) inputs.push(decodeValueInfo(part.bytes))
      else if (part.number === 12) outputs.push(decodeValueInfo(part.bytes))
      else if (part.number === 5) {
        const { name, tensor } = decodeTensor(part.bytes)
        initializers.set(name, tensor)
      }
    }
  }
  if (nodes.length === 0 || operatorSets.length === 0) {
    throw new ValueCsvError('onnx/broken-model', 'The file is no ONNX model: it has no graph with nodes.')
  }
  return {
    inputs,
    outputs,
    nodes,
    initializers,
    operatorSets: Object.fromEntries(operatorSets),
    metadata: Object.fromEntries(metadata),
  }
}
