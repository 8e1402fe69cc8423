import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import goldens from '../goldens/pytorch.json' with { type: 'json' }
import { readPyTorch, withoutModulePrefix } from '../index.ts'

interface GoldenTensor {
  readonly shape: readonly number[]
  readonly numbers: readonly (number | string)[]
}

const readable: Readonly<Record<string, { file: string; tensors: Readonly<Record<string, GoldenTensor>> }>> =
  goldens.readable
const options = { file: 'Freedom.pt' }

/** The beginning of a tar archive. */
function tarArchive(): Uint8Array {
  const bytes = new Uint8Array(512)
  bytes.set(new TextEncoder().encode('ustar'), 257)
  return bytes
}

function fileOf(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'))
}

describe.each(Object.entries(readable))('a checkpoint with %s', (_, { file, tensors }) => {
  const read = readPyTorch(fileOf(file), options)

  test('gives the keys of its float tensors in its order', () => {
    expect([...read.keys()]).toEqual(Object.keys(tensors))
  })

  test('gives the shapes and numbers that PyTorch gives', () => {
    for (const [name, { shape, numbers }] of Object.entries(tensors)) {
      const tensor = read.get(name)!
      expect(tensor.name).toBe(name)
      expect(tensor.shape).toEqual(shape)
      expect([...tensor.data], name).toEqual(numbers.map(Number))
    }
  })
})

test('leaves out integers and booleans', () => {
  expect([...readPyTorch(fileOf(goldens.readable.integers.file)).keys()]).toEqual(['weight'])
})

test('contiguous float32 tensors are views into the file', () => {
  const bytes = fileOf(goldens.readable['shared float32'].file)
  for (const { data } of readPyTorch(bytes).values()) expect(data.buffer).toBe(bytes.buffer)
})

test.each(['shared float32', 'shared float16'] as const)('tensors of one storage share their data (%s)', (name) => {
  const read = readPyTorch(fileOf(goldens.readable[name].file))
  const [first, second, row] = [...read.values()].map(({ data }) => data)
  expect(second!.buffer).toBe(first!.buffer)
  expect(second!.byteOffset).toBe(first!.byteOffset)
  expect(row!.byteOffset).toBe(first!.byteOffset + 3 * 4)
})

test('reads a file that does not start at an aligned address', () => {
  const bytes = fileOf(goldens.readable.state_dict.file)
  const shifted = new Uint8Array(bytes.length + 1)
  shifted.set(bytes, 1)
  expect(readPyTorch(shifted.subarray(1))).toEqual(readPyTorch(bytes))
})

test('DataParallel gives the same weights but for the prefix', () => {
  const plain = readPyTorch(fileOf(goldens.readable.state_dict.file))
  const parallel = readPyTorch(fileOf(goldens.readable.DataParallel.file))
  expect([...parallel.keys()].every((name) => name.startsWith('module.'))).toBe(true)
  expect(withoutModulePrefix(parallel)).toEqual(plain)
})

test.each([
  ['legacy whole model', 'forbidden-pickle', '__main__.Model', 'model.state_dict()'],
  ['legacy list', 'no-state-dict', 'a list', 'state_dict()'],
  ['legacy big-endian', 'byte-order', '"big"', 'little-endian'],
  ['whole model', 'whole-object', '__main__.Model', 'model.state_dict()'],
  ['TorchScript', 'whole-object', 'TorchScript', '.state_dict()'],
  ['runs code', 'forbidden-pickle', 'builtin.*eval', 'If you trust'],
  ['runs code at the root', 'forbidden-pickle', 'builtin.*eval', 'If you trust'],
  ['complex numbers', 'unsupported-tensor', 'torch.ComplexFloatStorage', 'tensor.float()'],
  ['training state', 'no-state-dict', '"epoch" holds a number', '"state_dict"'],
  ['one tensor', 'no-state-dict', 'a tensor', 'state_dict()'],
  ['a list', 'no-state-dict', 'a list', 'state_dict()'],
  ['big-endian', 'byte-order', '"big"', 'little-endian'],
  ['compressed', 'compressed-pytorch', 'byteorder" is compressed', 'zip -0'],
] as const)('%s is the error %s that names %s', (name, code, named, hint) => {
  expect(() => readPyTorch(fileOf(goldens.refused[name]), options)).toThrow(
    expect.objectContaining({
      code: `checkpoints/${code}`,
      message: expect.stringMatching(new RegExp(`^Freedom.pt: .*${named}`)),
      hint: expect.stringContaining(hint),
    }),
  )
})

test.each([
  ['nothing', new Uint8Array(0), 'no-pytorch', '0 bytes'],
  ['a Git LFS pointer', new TextEncoder().encode('version https://git-lfs.github.com/spec/v1'), 'no-pytorch', 'LFS'],
  ['a tar archive', tarArchive(), 'legacy-pytorch', 'before PyTorch 0.1.10'],
  ['a bare pickle', Uint8Array.of(0x80, 2, 0x7d, 0x2e), 'no-pytorch', 'bare pickle'],
  ['safetensors', new TextEncoder().encode('12345678{}'), 'no-pytorch', 'safetensors'],
  ['the beginning of a zip', Uint8Array.of(0x50, 0x4b, 3, 4), 'broken-pytorch', 'no valid end'],
])('%s is an error that says so', (_, bytes, code, named) => {
  expect(() => readPyTorch(bytes, options)).toThrow(
    expect.objectContaining({
      code: `checkpoints/${code}`,
      message: expect.stringMatching(new RegExp(`^Freedom.pt: .*${named}`)),
    }),
  )
})

const files = Object.values(readable).map(({ file }) => fileOf(file))

function readsOrFailsAsOurs(bytes: Uint8Array): void {
  try {
    readPyTorch(bytes, options)
  } catch (error) {
    expect(error).toMatchObject({
      code: expect.stringMatching(/^checkpoints\//),
      message: expect.stringMatching(/^Freedom\.pt: [^\n]*$/),
    })
  }
}

test('a file cut anywhere is an error of ours', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (file, part) => {
        expect(() => readPyTorch(file.slice(0, Math.floor(part * file.length)), options)).toThrow(
          expect.objectContaining({ code: expect.stringMatching(/^checkpoints\/(broken|no)-pytorch$/) }),
        )
      },
    ),
  )
})

test('damaged bytes give tensors or an error of ours, never anything else', () => {
  const damages = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(fc.constantFrom(...files), damages, (file, changes) => {
      const bytes = file.slice()
      for (const [at, byte] of changes) bytes[at % bytes.length] = byte
      readsOrFailsAsOurs(bytes)
    }),
    { numRuns: 1000 },
  )
})
