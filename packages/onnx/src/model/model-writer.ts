import type { Tensor, TensorType } from '@valuecsv/runtime'
import { ProtobufWriter } from '../protobuf/protobuf-writer.ts'
import { ELEMENT_TYPE_NUMBERS } from './element-types.ts'
import type { AttributeValue, OnnxModel, OnnxNode, OnnxValueInfo } from './onnx-model.ts'

// The field numbers are those of onnx.proto3 in the ONNX specification, IR version 8.
const irVersion = 8

/** Where a weight lies in a file beside the model's. */
export interface ExternalPlace {
  /** Name of that file, in the model's folder. */
  readonly location: string
  readonly offset: number
}

/** How a tensor is written. */
interface TensorPlace {
  readonly name: string
  /** What an error calls the tensor. */
  readonly holder: string
  readonly external?: ExternalPlace | undefined
}

/** Throws a RangeError that says what holds a number that is no integer. */
function checkIntegers(values: readonly number[], holder: string): void {
  const other = values.find((value) => !Number.isInteger(value))
  if (other !== undefined) throw new RangeError(`${holder} has the number ${other}, expected integers.`)
}

/** The number of an element type; a RangeError says what is of one that is not supported. */
function typeNumber(type: TensorType, holder: string): number {
  if (Object.hasOwn(ELEMENT_TYPE_NUMBERS, type)) return ELEMENT_TYPE_NUMBERS[type]
  throw new RangeError(`${holder} is of type ${type}, expected ${Object.keys(ELEMENT_TYPE_NUMBERS).join(', ')}.`)
}

function encodeTensor(tensor: Tensor, { name, holder, external }: TensorPlace): ProtobufWriter {
  checkIntegers(tensor.dims, holder)
  const writer = new ProtobufWriter()
    .packedIntegers(1, tensor.dims)
    .integer(2, typeNumber(tensor.type, holder))
    .string(8, name)
  if (external === undefined) return writer.bytes(9, bytesOf(tensor))
  const { location, offset } = external
  const entries = { location, offset: String(offset), length: String(tensor.data.byteLength) }
  for (const [key, value] of Object.entries(entries)) {
    writer.message(13, new ProtobufWriter().string(1, key).string(2, value))
  }
  return writer.integer(14, 1)
}

/** The elements of a tensor as they stand in a file. */
export function bytesOf({ data }: Tensor): Uint8Array {
  return new Uint8Array(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength)
}

function encodeAttribute(name: string, value: AttributeValue, node: OnnxNode): ProtobufWriter {
  const writer = new ProtobufWriter().string(1, name)
  const holder = `The attribute ${name} of the node ${node.operator} (${node.outputs.join(', ')})`
  if (typeof value === 'number') {
    checkIntegers([value], holder)
    return writer.integer(3, value).integer(20, 2)
  }
  if (typeof value === 'string') return writer.string(4, value).integer(20, 3)
  if ('float' in value) return writer.float(2, value.float).integer(20, 1)
  if ('dims' in value) return writer.message(5, encodeTensor(value, { name: '', holder })).integer(20, 4)
  checkIntegers(value, holder)
  return writer.packedIntegers(8, value).integer(20, 7)
}

function encodeNode(node: OnnxNode): ProtobufWriter {
  const writer = new ProtobufWriter()
  for (const input of node.inputs) writer.string(1, input)
  for (const output of node.outputs) writer.string(2, output)
  writer.string(4, node.operator)
  for (const [name, value] of Object.entries(node.attributes)) writer.message(5, encodeAttribute(name, value, node))
  if (node.domain !== '') writer.string(7, node.domain)
  return writer
}

function encodeValueInfo(info: OnnxValueInfo, kind: 'input' | 'output'): ProtobufWriter {
  const holder = `The ${kind} ${info.name}`
  const shape = new ProtobufWriter()
  for (const size of info.shape) {
    const dimension = new ProtobufWriter()
    if (typeof size === 'number') checkIntegers([size], holder)
    shape.message(1, typeof size === 'number' ? dimension.integer(1, size) : dimension.string(2, size))
  }
  const tensorType = new ProtobufWriter().integer(1, typeNumber(info.type, holder)).message(2, shape)
  return new ProtobufWriter().string(1, info.name).message(2, new ProtobufWriter().message(1, tensorType))
}

/** Writes an `.onnx` file; weights with a place in `external` are named there and not held. */
export function modelWriter(
  model: OnnxModel,
  external: ReadonlyMap<string, ExternalPlace> = new Map(),
): ProtobufWriter {
  const graph = new ProtobufWriter()
  for (const node of model.nodes) graph.message(1, encodeNode(node))
  graph.string(2, 'valuecsv')
  for (const [name, tensor] of model.initializers) {
    graph.message(5, encodeTensor(tensor, { name, holder: `The weight ${name}`, external: external.get(name) }))
  }
  for (const input of model.inputs) graph.message(11, encodeValueInfo(input, 'input'))
  for (const output of model.outputs) graph.message(12, encodeValueInfo(output, 'output'))
  const writer = new ProtobufWriter().integer(1, irVersion).string(2, 'valuecsv').message(7, graph)
  for (const [domain, version] of Object.entries(model.operatorSets)) {
    checkIntegers([version], `The operator set "${domain}"`)
    writer.message(8, new ProtobufWriter().string(1, domain).integer(2, version))
  }
  for (const [key, value] of Object.entries(model.metadata)) {
    writer.message(14, new ProtobufWriter().string(1, key).string(2, value))
  }
  return writer
}
