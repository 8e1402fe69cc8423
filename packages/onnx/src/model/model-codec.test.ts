import type { Tensor } from '@valuecsv/runtime'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { add, decodeModel, encodeModel, GraphBuilder, matMul, type OnnxModel, type OnnxNode } from '../index.ts'

const name = fc.string({ minLength: 1, maxLength: 8 }).filter((text) => text !== '__proto__')
const dims = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 3 })

const tensor: fc.Arbitrary<Tensor> = fc
  .tuple(fc.constantFrom('float32', 'int8', 'uint8', 'int64', 'int32', 'bool', 'float64', 'float16'), dims)
  .map(([type, shape]) => {
    const count = shape.reduce((product, size) => product * size, 1)
    const arrays = {
      float32: new Float32Array(count).fill(0.5),
      float64: new Float64Array(count).fill(0.1),
      float16: new Uint16Array(count).fill(0x3c00),
      int8: new Int8Array(count).fill(-3),
      uint8: new Uint8Array(count).fill(200),
      int32: new Int32Array(count).fill(-70_000),
      int64: new BigInt64Array(count).fill(-5_000_000_000n),
      bool: new Uint8Array(count).fill(1),
    }
    return { type, dims: shape, data: arrays[type] } as Tensor
  })

const attribute = fc.oneof(
  fc.integer({ min: -(2 ** 40), max: 2 ** 40 }),
  fc.string(),
  fc.float({ noNaN: true }).map((float) => ({ float })),
  fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 5 }),
  tensor,
)

const valueInfo = fc.record({
  name,
  type: fc.constantFrom('float32', 'int64', 'uint8') as fc.Arbitrary<'float32'>,
  shape: fc.array(fc.oneof(fc.nat(9), fc.constantFrom('batch', '长度')), { maxLength: 4 }),
})

const model: fc.Arbitrary<OnnxModel> = fc.record({
  inputs: fc.array(valueInfo, { maxLength: 3 }),
  outputs: fc.array(valueInfo, { maxLength: 3 }),
  nodes: fc.array(
    fc.record({
      operator: name,
      domain: fc.constantFrom('', 'com.microsoft'),
      inputs: fc.array(fc.string(), { maxLength: 3 }),
      outputs: fc.array(fc.string(), { maxLength: 3 }),
      attributes: fc.dictionary(name, attribute, { maxKeys: 3, noNullPrototype: true }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  initializers: fc.array(fc.tuple(name, tensor), { maxLength: 3 }).map((entries) => new Map(entries)),
  operatorSets: fc.constant({ '': 20, 'com.microsoft': 1 }),
  metadata: fc.dictionary(name, fc.string(), { maxKeys: 2, noNullPrototype: true }),
})

test('decoding gives what was encoded', () => {
  fc.assert(
    fc.property(model, (given) => {
      expect(decodeModel(encodeModel(given))).toEqual(given)
    }),
  )
})

function small(): Uint8Array {
  const graph = new GraphBuilder()
  const x = graph.input('x', 'float32', ['batch', 2])
  const weight = graph.initializer('weight', { type: 'float32', dims: [2, 2], data: Float32Array.of(1, 2, 3, 4) })
  graph.output('y', add(graph, matMul(graph, x, weight), graph.scalar(1)))
  return encodeModel(graph.model({ made: '测试' }))
}

/** A model of one node with these attributes, from an input of that shape and type. */
function oneNode(attributes: OnnxNode['attributes'], input: object = {}): OnnxModel {
  const [x, y] = ['x', 'y'].map((name) => ({ name, type: 'float32' as const, shape: [2] }))
  return {
    inputs: [{ ...x!, ...input }],
    outputs: [y!],
    nodes: [{ operator: 'Slice', domain: '', inputs: ['x'], outputs: ['y'], attributes }],
    initializers: new Map(),
    operatorSets: { '': 20 },
    metadata: {},
  }
}

test.each([2 ** 63, -(2 ** 63)])('the integer %d is written as the nearest of 64 bits', (end) => {
  // As other exporters write the end of all slices: the largest integer, which is no number of its own.
  const { attributes } = decodeModel(encodeModel(oneNode({ end, ends: [end] }))).nodes[0]!
  expect(attributes).toEqual({ end, ends: [end] })
})

test.each<[OnnxModel, string]>([
  [oneNode({ end: 0.5 }), 'attribute end of the node Slice (y) has the number 0.5'],
  [oneNode({ ends: [1, Number.NaN] }), 'attribute ends of the node Slice (y) has the number NaN'],
  [
    oneNode({ value: { type: 'bfloat16', dims: [], data: new Uint16Array(1) } as unknown as Tensor }),
    'attribute value of the node Slice (y) is of type bfloat16',
  ],
  [oneNode({}, { shape: ['batch', 1.5] }), 'input x has the number 1.5'],
  [oneNode({}, { type: 'constructor' }), 'input x is of type constructor'],
  [{ ...oneNode({}), operatorSets: { '': 20.5 } }, 'operator set "" has the number 20.5'],
  [
    { ...oneNode({}), initializers: new Map([['w', { type: 'int8', dims: [0.5], data: new Int8Array(1) }]]) },
    'weight w has the number 0.5',
  ],
])('what can not be written is a mistake of the caller that names its place', (given, place) => {
  expect(() => encodeModel(given)).toThrow(RangeError)
  expect(() => encodeModel(given)).toThrow(`The ${place}`)
})

test('decoding a Node Buffer gives the same, wherever the weights lie in it', () => {
  const whole = small()
  for (const shift of [0, 1, 2, 3]) {
    const buffer = Buffer.alloc(whole.length + shift).subarray(shift)
    buffer.set(whole)
    expect(decodeModel(buffer)).toEqual(decodeModel(whole))
  }
})

/** A field of bytes in protobuf's wire format. */
function field(number: number, bytes: Uint8Array): Uint8Array {
  const size: number[] = []
  for (let rest = bytes.length; ; rest >>>= 7) {
    size.push(rest > 127 ? (rest & 127) | 128 : rest)
    if (rest <= 127) return Buffer.concat([Uint8Array.of((number << 3) | 2, ...size), bytes])
  }
}

test('a tensor of very many dimensions is an error of ours', () => {
  // ModelProto.graph of GraphProto.initializer of TensorProto.dims, packed.
  const hostile = field(7, field(5, field(1, new Uint8Array(300_000).fill(1))))
  expect(() => decodeModel(hostile)).toThrow(expect.objectContaining({ code: 'onnx/broken-model' }))
})

/** A model whose one weight is stored with the packed `dims`, as so many numbers. */
function oneWeight(dims: Uint8Array, count: number): Uint8Array {
  const type = Uint8Array.of(2 << 3, 1)
  const tensor = Buffer.concat([field(1, dims), type, field(8, Buffer.from('w')), field(9, new Uint8Array(4 * count))])
  return Buffer.concat([
    field(8, Uint8Array.of(2 << 3, 17)),
    field(7, Buffer.concat([field(1, field(4, Buffer.from('Relu'))), field(5, tensor)])),
  ])
}

test('sizes below 0 are no shape, whatever their product', () => {
  const below = (size: number) => [256 - size, ...Array<number>(8).fill(255), 1]
  const hostile = oneWeight(Uint8Array.of(...below(2), ...below(3)), 6)
  expect(() => decodeModel(hostile)).toThrow(expect.objectContaining({ message: expect.stringContaining('[-2,-3]') }))
})

test('no sizes, packed, are those of a single number', () => {
  expect(decodeModel(oneWeight(new Uint8Array(0), 1)).initializers.get('w')).toMatchObject({ dims: [] })
})

test('an attribute of very many integers, one by one, is read in a time that grows with them', () => {
  // GraphProto.node of NodeProto.attribute of AttributeProto.ints, each a field of its own; and an operator set.
  const ints = new Uint8Array(200_000).map((_, index) => (index % 2 === 0 ? 8 << 3 : 1))
  const model = Buffer.concat([field(8, Uint8Array.of(2 << 3, 17)), field(7, field(1, field(5, ints)))])
  expect(decodeModel(model).nodes[0]!.attributes['']).toHaveLength(100_000)
})

test.each([
  ['integers of a list', field(5, field(8, new Uint8Array(1_000_000).fill(1)))],
  ['attributes', Buffer.alloc(1_200_000, field(5, new Uint8Array(0)))],
])('very many %s are an error of ours', (_, node) => {
  const hostile = field(7, field(1, node))
  expect(() => decodeModel(hostile, { file: 'model.onnx' })).toThrow(
    expect.objectContaining({
      code: 'onnx/broken-model',
      message: expect.stringMatching(/^model\.onnx: .*500000 fields/),
    }),
  )
})

test('reads what other exporters write', () => {
  const integer = (number: number, ...value: readonly number[]) => Uint8Array.of(number << 3, ...value)
  const text = (number: number, value: string) => field(number, new TextEncoder().encode(value))
  const dimension = (...parts: readonly Uint8Array[]) => field(1, Buffer.concat(parts))
  const shape = Buffer.concat([
    dimension(integer(1, 3), text(3, 'DATA_BATCH')),
    dimension(integer(1, ...Array<number>(9).fill(255), 1)),
    dimension(text(2, 'length')),
  ])
  const tensorType = field(1, Buffer.concat([integer(1, 1), field(2, shape)]))
  const input = Buffer.concat([text(1, 'x'), field(2, Buffer.concat([tensorType, text(6, 'TENSOR')]))])
  // A zero is left out; the kind of the attribute says of what.
  const attribute = Buffer.concat([text(1, 'axis'), Uint8Array.of(0xa0, 1, 2)])
  const node = Buffer.concat([text(4, 'Softmax'), field(5, attribute)])
  const graph = Buffer.concat([field(1, node), field(11, input)])
  const { inputs, nodes } = decodeModel(Buffer.concat([field(8, integer(2, 17)), field(7, graph)]))
  expect(inputs).toEqual([{ name: 'x', type: 'float32', shape: [3, '?', 'length'] }])
  expect(nodes[0]!.attributes).toEqual({ axis: 0 })
})

test('damaged bytes give an error of ours or a model, never anything else', () => {
  const whole = small()
  fc.assert(
    fc.property(
      fc.nat(whole.length - 1),
      fc.nat(255),
      fc.integer({ min: 1, max: whole.length }),
      (at, byte, length) => {
        const bytes = whole.slice(0, length)
        if (at < length) bytes[at] = byte
        try {
          decodeModel(bytes)
        } catch (error) {
          expect(error).toMatchObject({ code: expect.stringMatching(/^onnx\/(broken|unsupported)-model$/) })
        }
      },
    ),
    { numRuns: 2000 },
  )
})

test.each([new Uint8Array(0), new TextEncoder().encode('<html>not a model</html>')])(
  'refuses what is no model',
  (bytes) => {
    expect(() => decodeModel(bytes)).toThrow(expect.objectContaining({ code: 'onnx/broken-model' }))
  },
)
