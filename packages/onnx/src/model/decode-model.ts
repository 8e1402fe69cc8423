import { quoted, ValueCsvError } from '@valuecsv/errors'
import type { Tensor } from '@valuecsv/runtime'
import { type ProtobufReader, protobufReader } from '../protobuf/protobuf-reader.ts'
import { elementTypeOf, TYPED_ARRAYS } from './element-types.ts'
import type { AttributeValue, OnnxModel, OnnxNode, OnnxValueInfo } from './onnx-model.ts'

const utf8 = new TextDecoder()

/** More than any operator takes. */
const MOST_DIMENSIONS = 64

/** AttributeProto.AttributeType of the kinds whose value may be left out, being zero or empty. */
const DEFAULTS: Readonly<Record<number, AttributeValue>> = { 1: { float: 0 }, 2: 0, 3: '' }

/** How `decodeModel` names its input. */
export interface DecodeModelOptions {
  /** What error messages call the file. Default `model`. */
  readonly file?: string
}

/** Decodes the messages of one file. */
interface Decoding extends ProtobufReader {
  readonly unsupported: (what: string) => ValueCsvError
}

function decodeTensor(bytes: Uint8Array, { fields, integers, broken, unsupported }: Decoding) {
  let name = ''
  let typeNumber = 0
  let raw = new Uint8Array(0)
  let isElsewhere = false
  let isRaw = true
  const dims: number[] = []
  for (const field of fields(bytes)) {
    if (field.number === 1) {
      const more = integers(field)
      if (dims.length + more.length > MOST_DIMENSIONS) {
        throw broken(`a tensor has more than ${MOST_DIMENSIONS} dimensions`)
      }
      dims.push(...more)
    } else if (field.number === 2) typeNumber = Number(field.integer)
    else if (field.number === 8) name = utf8.decode(field.bytes)
    else if (field.number === 9) raw = field.bytes as Uint8Array<ArrayBuffer>
    else if (field.number === 14) isElsewhere = field.integer !== 0n
    else if (field.number >= 4 && field.number <= 11) isRaw = false
  }
  if (isElsewhere) throw unsupported(`weights in another file (${quoted(name)})`)
  if (!isRaw) throw unsupported(`the tensor ${quoted(name)} not stored as raw data`)
  const type = elementTypeOf(typeNumber)
  if (type === undefined) throw unsupported(`the element type ${typeNumber} in tensor ${quoted(name)}`)
  const array = TYPED_ARRAYS[type]
  const count = dims.reduce((product, size) => product * size, 1)
  const isShape = dims.every((size) => size >= 0) && Number.isSafeInteger(count)
  if (!isShape || count * array.BYTES_PER_ELEMENT !== raw.length) {
    throw broken(`tensor ${quoted(name)} of shape [${dims}] has ${raw.length} bytes of ${type} data`)
  }
  // A copy is aligned and does not hold on to the whole file; slice() of a Node Buffer would be no copy.
  return { name, tensor: { type, dims, data: new array(new Uint8Array(raw).buffer) } as Tensor }
}

function decodeFloat(bytes: Uint8Array, name: string, { broken }: Decoding): number {
  if (bytes.length === 4) return new DataView(bytes.buffer, bytes.byteOffset, 4).getFloat32(0, true)
  throw broken(`the number ${quoted(name)} has ${bytes.length} bytes`)
}

function decodeAttribute(bytes: Uint8Array, decoding: Decoding): readonly [string, AttributeValue] {
  let name = ''
  let kind = 0
  let isUnknown = false
  const list: number[] = []
  let value: AttributeValue | undefined
  for (const field of decoding.fields(bytes)) {
    if (field.number === 1) name = utf8.decode(field.bytes)
    else if (field.number === 2) value = { float: decodeFloat(field.bytes, name, decoding) }
    else if (field.number === 3) value = Number(field.integer)
    else if (field.number === 4) value = utf8.decode(field.bytes)
    else if (field.number === 5) value = decodeTensor(field.bytes, decoding).tensor
    else if (field.number === 8) {
      for (const integer of decoding.integers(field)) list.push(integer)
      value = list
    } else if (field.number === 20) kind = Number(field.integer)
    else if (field.number !== 13) isUnknown = true
  }
  if (isUnknown) throw decoding.unsupported(`the attribute ${quoted(name)} of another kind`)
  return [name, value ?? DEFAULTS[kind] ?? list]
}

function decodeNode(bytes: Uint8Array, decoding: Decoding): OnnxNode {
  const inputs: string[] = []
  const outputs: string[] = []
  const attributes: [string, AttributeValue][] = []
  let operator = ''
  let domain = ''
  for (const field of decoding.fields(bytes)) {
    if (field.number === 1) inputs.push(utf8.decode(field.bytes))
    else if (field.number === 2) outputs.push(utf8.decode(field.bytes))
    else if (field.number === 4) operator = utf8.decode(field.bytes)
    else if (field.number === 5) attributes.push([...decodeAttribute(field.bytes, decoding)])
    else if (field.number === 7) domain = utf8.decode(field.bytes)
  }
  return { operator, domain, inputs, outputs, attributes: Object.fromEntries(attributes) }
}

/** A size, or its name; `?` for one of which nothing is known. */
function decodeDimension(bytes: Uint8Array, { fields }: Decoding): number | string {
  let size: number | string = '?'
  for (const field of fields(bytes)) {
    if (field.number === 1 && field.integer >= 0n) size = Number(field.integer)
    else if (field.number === 2) size = utf8.decode(field.bytes)
  }
  return size
}

function decodeValueInfo(bytes: Uint8Array, decoding: Decoding): OnnxValueInfo {
  const { fields, unsupported } = decoding
  let name = ''
  let typeNumber = 0
  const shape: (number | string)[] = []
  for (const field of fields(bytes)) {
    if (field.number === 1) name = utf8.decode(field.bytes)
    if (field.number !== 2) continue
    // Of the kinds of a type the first is a tensor's.
    for (const kind of fields(field.bytes)) {
      if (kind.number !== 1) continue
      for (const part of fields(kind.bytes)) {
        if (part.number === 1) typeNumber = Number(part.integer)
        else if (part.number === 2) {
          for (const dimension of fields(part.bytes)) shape.push(decodeDimension(dimension.bytes, decoding))
        }
      }
    }
  }
  const type = elementTypeOf(typeNumber)
  if (type === undefined) throw unsupported(`the element type ${typeNumber} in ${quoted(name)}`)
  return { name, type, shape }
}

function decodePair(bytes: Uint8Array, { fields }: Decoding): readonly [string, string] {
  const pair: [string, string] = ['', '']
  for (const { number, bytes: text } of fields(bytes)) {
    if (number === 1 || number === 2) pair[number - 1] = utf8.decode(text)
  }
  return pair
}

function decodeOperatorSet(bytes: Uint8Array, { fields }: Decoding): readonly [string, number] {
  let domain = ''
  let version = 0
  for (const field of fields(bytes)) {
    if (field.number === 1) domain = utf8.decode(field.bytes)
    else if (field.number === 2) version = Number(field.integer)
  }
  return [domain, version]
}

/**
 * The model in the bytes of an `.onnx` file. Reads what `encodeModel` writes and files of other exporters that keep
 * their weights inside, as raw data. Errors, which name the file: `onnx/broken-model`, `onnx/unsupported-model`.
 */
export function decodeModel(bytes: Uint8Array, { file = 'model' }: DecodeModelOptions = {}): OnnxModel {
  const decoding: Decoding = {
    ...protobufReader(bytes, file),
    unsupported: (what) =>
      new ValueCsvError('onnx/unsupported-model', `${file}: the ONNX model has ${what}, which is not supported`),
  }
  const { fields } = decoding
  const inputs: OnnxValueInfo[] = []
  const outputs: OnnxValueInfo[] = []
  const nodes: OnnxNode[] = []
  const initializers = new Map<string, Tensor>()
  const operatorSets: [string, number][] = []
  const metadata: [string, string][] = []
  for (const field of fields(bytes)) {
    if (field.number === 8) operatorSets.push([...decodeOperatorSet(field.bytes, decoding)])
    else if (field.number === 14) metadata.push([...decodePair(field.bytes, decoding)])
    if (field.number !== 7) continue
    for (const part of fields(field.bytes)) {
      if (part.number === 1) nodes.push(decodeNode(part.bytes, decoding))
      else if (part.number === 11) inputs.push(decodeValueInfo(part.bytes, decoding))
      else if (part.number === 12) outputs.push(decodeValueInfo(part.bytes, decoding))
      else if (part.number === 5) {
        const { name, tensor } = decodeTensor(part.bytes, decoding)
        initializers.set(name, tensor)
      }
    }
  }
  if (nodes.length === 0 || operatorSets.length === 0) {
    throw new ValueCsvError('onnx/broken-model', `${file}: no ONNX model, it has no graph with nodes`)
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
