import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSafetensors, safetensorsParts, writeSafetensors } from '../index.ts'

const tensors = fc.uniqueArray(
  fc.record({
    name: fc.string({ minLength: 1 }).filter((name) => name !== '__metadata__'),
    shape: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 3 }),
  }),
  { selector: ({ name }) => name, maxLength: 6 },
)

function filled(shape: readonly number[]): Float32Array {
  return Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => i * 0.5 - 1)
}

const beginning = (text: string) => new TextEncoder().encode(text.padEnd(100))

/** A file with the given header and data. */
function file(header: string, data: Uint8Array = new Uint8Array(0)): Uint8Array {
  const json = new TextEncoder().encode(header)
  const bytes = new Uint8Array(8 + json.length + data.length)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(json.length), true)
  bytes.set(json, 8)
  bytes.set(data, 8 + json.length)
  return bytes
}

test.each([15_392, 15_520, 65_536 + 15_392])(
  'reads a header of %d bytes, whose length looks like a web page',
  (length) => {
    const header = '{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}'.padEnd(length)
    expect(readSafetensors(file(header, new Uint8Array(4))).get('a')?.shape).toEqual([1])
    const cut = file(header, new Uint8Array(4)).subarray(0, 1000)
    expect(() => readSafetensors(cut)).toThrow(/its header says/)
  },
)

test('reads back what it wrote', () => {
  fc.assert(
    fc.property(tensors, (shapes) => {
      const written = shapes.map(({ name, shape }) => ({ name, shape, data: filled(shape) }))
      const read = readSafetensors(writeSafetensors(written))
      expect(read.size).toBe(written.length)
      for (const tensor of written) expect(read.get(tensor.name)).toEqual(tensor)
    }),
  )
})

test('the parts of a file are its bytes, and the tensors’ own memory', () => {
  const tensors = [{ name: 'w', shape: [2], data: Float32Array.of(1, 2, 3, 4).subarray(1, 3) }]
  const parts = safetensorsParts(tensors)
  expect(Buffer.concat(parts)).toEqual(Buffer.from(writeSafetensors(tensors)))
  expect(parts[1]!.buffer).toBe(tensors[0]!.data.buffer)
})

test.each([
  [
    'a shape of more',
    [{ name: 'a', shape: [2], data: Float32Array.of(1) }],
    '"a" has data of length 1, its shape [2] asks for 2',
  ],
  [
    'no shape',
    [{ name: 'a\n', shape: [], data: new Float32Array(3) }],
    '"a\\n" has data of length 3, its shape [] asks for 1',
  ],
  ['a name twice', [1, 2].map((one) => ({ name: 'w', shape: [1], data: Float32Array.of(one) })), '"w" is there twice'],
  [
    'the name of the metadata',
    [{ name: '__metadata__', shape: [0], data: new Float32Array(0) }],
    '"__metadata__" has the name of the metadata',
  ],
])('a tensor that no reader would take is not written: %s', (_, tensors, problem) => {
  for (const write of [writeSafetensors, safetensorsParts]) {
    expect(() => write(tensors)).toThrow(
      expect.objectContaining({ code: 'checkpoints/wrong-tensor', message: `safetensors: tensor ${problem}` }),
    )
  }
})

test('reads a file that does not start at an aligned address', () => {
  const bytes = writeSafetensors([{ name: 'w', shape: [2], data: Float32Array.of(1, 2) }])
  const shifted = new Uint8Array(bytes.length + 1)
  shifted.set(bytes, 1)
  expect([...readSafetensors(shifted.subarray(1)).get('w')!.data]).toEqual([1, 2])
  expect([...readSafetensors(Buffer.from(shifted.buffer, 1)).get('w')!.data]).toEqual([1, 2])
})

test.each([
  ['F16', [0x3c00, 0xc000, 0x0001, 0x7c00, 0x7bff], [1, -2, 2 ** -24, Number.POSITIVE_INFINITY, 65504]],
  ['BF16', [0x3f80, 0xc000, 0x4049], [1, -2, 3.140625]],
] as const)('%s becomes float32', (type, bits, numbers) => {
  const data = new Uint8Array(Uint16Array.from(bits).buffer)
  const header = `{"w":{"dtype":"${type}","shape":[${bits.length}],"data_offsets":[0,${data.length}]}}`
  expect([...readSafetensors(file(header, data)).get('w')!.data]).toEqual([...numbers])
})

test('leaves out integers and booleans', () => {
  const header = JSON.stringify({
    position_ids: { dtype: 'I64', shape: [1], data_offsets: [0, 8] },
    bias: { dtype: 'F32', shape: [1], data_offsets: [8, 12] },
    mask: { dtype: 'BOOL', shape: [3], data_offsets: [12, 15] },
  })
  expect([...readSafetensors(file(header, new Uint8Array(15))).keys()]).toEqual(['bias'])
})

const entry = (change: object) =>
  JSON.stringify({ 'layer.weight': { dtype: 'F32', shape: [2], data_offsets: [0, 8], ...change } })

test.each(['F8_E4M3', 'constructor'])('a tensor of type %s is an error that names it', (type) => {
  expect(() => readSafetensors(file(entry({ dtype: type }), new Uint8Array(8)))).toThrow(
    expect.objectContaining({
      code: 'checkpoints/unsupported-tensor',
      message: expect.stringMatching(`^safetensors: tensor "layer.weight" has the type "${type}", expected`),
    }),
  )
})

const overlapping = JSON.stringify({
  a: { dtype: 'F32', shape: [2], data_offsets: [0, 8] },
  b: { dtype: 'F16', shape: [4], data_offsets: [0, 8] },
})

test.each([
  ['too few bytes', Uint8Array.of(1, 2), '2 bytes'],
  ['a header past the end', Uint8Array.of(255, 0, 0, 0, 0, 0, 0, 0), 'header says 255'],
  ['a header that is no JSON', file('{"w":'), 'no JSON'],
  ['a header that is no object', file('[1]'), 'no JSON object'],
  ['no type', file(entry({ dtype: null }), new Uint8Array(8)), 'no valid type'],
  [
    'a type of lists in lists',
    file(`{"w":{"dtype":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`),
    '"w" has no valid type',
  ],
  ['a negative size', file(entry({ shape: [-2] }), new Uint8Array(8)), '"layer.weight"'],
  ['a shape that does not fit', file(entry({ shape: [3] }), new Uint8Array(8)), 'expected 12'],
  ['65 dimensions', file(entry({ shape: [2, ...Array(64).fill(1)] }), new Uint8Array(8)), '"layer.weight"'],
  ['an overflowing shape', file(entry({ shape: [2 ** 52, 2 ** 52] }), new Uint8Array(8)), '"layer.weight"'],
  ['data past the end', file(entry({}), new Uint8Array(4)), '"layer.weight"'],
  ['offsets the wrong way round', file(entry({ data_offsets: [8, 0] }), new Uint8Array(8)), '"layer.weight"'],
  ['null for a tensor', file('{"w":null}'), '"w"'],
  ['a name with an escape', file('{"a\\u001b[31m\\nb":null}'), '"a\\\\u001b\\[31m\\\\nb"'],
  ['a header of 2^63 bytes', Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 128), 'at most 100000000'],
  ['null for metadata', file('{"__metadata__":null}'), '__metadata__'],
  ['a number in the metadata', file('{"__metadata__":{"a":1}}'), '__metadata__'],
  [
    'a Git LFS pointer',
    beginning('version https://git-lfs.github.com/spec/v1\noid'),
    'a Git LFS pointer, not the file',
  ],
  ['a web page', beginning('<!doctype html><html>'), 'a web page, not the file itself'],
  ['a PyTorch checkpoint', beginning('PK\u0003\u0004 and so on'), 'a zip archive'],
  ['tensors that overlap', file(overlapping, new Uint8Array(8)), 'tensor "b" begins at 0 of the data, expected 8'],
  [
    'tensors that overlap in part of a larger file',
    file(overlapping, new Uint8Array(32)),
    'tensor "b" begins at 0 of the data, expected 8',
  ],
  [
    'a name twice',
    file(`{${[0, 8].map((at) => entry({ data_offsets: [at, at + 8] }).slice(1, -1))}}`, new Uint8Array(16)),
    'tensor "layer.weight" begins at 8 of the data, expected 0',
  ],
  ['data of no tensor', file(entry({}), new Uint8Array(9)), 'its tensors have 8 bytes in all, the file has 9'],
])('%s is an error that names the file and the place', (_, bytes, named) => {
  expect(() => readSafetensors(bytes, { file: 'model.safetensors' })).toThrow(
    expect.objectContaining({
      code: 'checkpoints/broken-safetensors',
      message: expect.stringMatching(new RegExp(`^model.safetensors: .*${named}`)),
    }),
  )
})

test('damaged bytes give an error of ours or tensors, never anything else', () => {
  const whole = writeSafetensors([{ name: 'w', shape: [2, 3], data: filled([2, 3]) }])
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, byte, length) => {
      const bytes = whole.slice(0, length)
      if (at < length) bytes[at] = byte
      try {
        readSafetensors(bytes)
      } catch (error) {
        expect(error).toMatchObject({ code: expect.stringMatching(/^checkpoints\//) })
      }
    }),
  )
})
