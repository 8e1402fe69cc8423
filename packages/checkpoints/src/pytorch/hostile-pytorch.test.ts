import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { integer, type PicklePart, pickle, type TensorPart, tensor, text } from '../../test/pickle.ts'
import { joined, type Stored, zipArchive } from '../../test/zip-archive.ts'
import { readPyTorch } from '../index.ts'

const file = 'Rule of Law.pt'
const numbers = new Uint8Array(Float32Array.of(1, 2, 3, 4).buffer)
const data: Stored = { name: 'archive/data/0', content: numbers }
const whole = pickle('}', text('pooler.weight'), tensor(), 's')

function archive(content: Uint8Array, ...rest: readonly Stored[]): Uint8Array {
  return zipArchive([{ name: 'archive/data.pkl', content }, ...rest])
}

function expectError(bytes: Uint8Array, code: string, named: string): void {
  expect(() => readPyTorch(bytes, { file })).toThrow(
    expect.objectContaining({
      code: `checkpoints/${code}`,
      message: expect.stringMatching(new RegExp(`^Rule of Law\\.pt: [^\n]*${named}`)),
    }),
  )
}

test.each([false, true])('reads a zip that its format allows (zip64: %s)', (zip64) => {
  const bytes = zipArchive([data, { name: 'archive/data.pkl', content: whole }], { zip64 })
  expect([...readPyTorch(bytes).get('pooler.weight')!.data]).toEqual([1, 2, 3, 4])
})

describe('of a tensor that does not fit its storage, the error names the key', () => {
  const far = 2n ** 52n
  test.each<[string, TensorPart, string]>([
    ['a shape past the end', { shape: [5n] }, 'reaches element 4 of a storage of 4'],
    ['an offset past the end', { offset: 1n }, 'reaches element 4'],
    ['strides past the end', { strides: [2n] }, 'reaches element 6'],
    ['an overflowing shape', { shape: [far, far], strides: [far, 1n] }, 'reaches element'],
    ['overflowing strides', { shape: [2n, 2n], strides: [far, far] }, 'reaches element'],
    ['a shape that repeats one element', { shape: [far, 4n], strides: [0n, 1n] }, 'unfolds to more'],
    ['a negative offset', { offset: -1n }, 'no valid offset'],
    ['a negative size', { shape: [-4n] }, 'no valid shape'],
    ['a negative stride', { offset: 3n, strides: [-1n] }, 'no valid strides'],
    ['too few strides', { shape: [2n, 2n] }, 'no valid strides'],
    ['65 dimensions', { shape: Array(65).fill(1n), strides: Array(65).fill(1n) }, 'no valid shape'],
    ['a storage that is not there', { storage: '1' }, 'record "data/1", which is not there'],
    ['a storage outside the folder of data', { storage: '../data.pkl' }, 'is not there'],
    ['a storage of another size', { length: 5n }, 'of 16 bytes, expected 20'],
    ['a storage of another type', { type: 'DoubleStorage' }, 'of 16 bytes, expected 32'],
    ['a function for a storage', { type: 'Size' }, 'no valid storage'],
  ])('%s', (_, change, named) => {
    const content = pickle('}', text('pooler.weight'), tensor(change), 's')
    expectError(archive(content, data), 'broken-pytorch', `tensor "pooler.weight" .*${named}`)
  })
})

test('one storage is of one type', () => {
  const halves = tensor({ type: 'HalfStorage', length: 8n })
  const content = pickle('}(', text('a'), tensor(), text('b'), halves, 'u')
  expectError(archive(content, data), 'broken-pytorch', 'tensor "b" takes the storage "0" for another type')
})

test.each(['_utils\n_rebuild_tensor_v3', 'storage\nUntypedStorage'])(
  'a tensor of another kind is named: torch.%j',
  (name) => {
    const content = pickle('}', text('w'), `ctorch.${name}\n`, 's')
    expectError(archive(content, data), 'unsupported-tensor', `holds a tensor by torch.${name.replace('\n', '.')}`)
  },
)

test('a tensor without elements may lie anywhere', () => {
  const content = pickle('}', text('empty'), tensor({ offset: 9n, shape: [0n, 7n], strides: [7n, 1n] }), 's')
  expect(readPyTorch(archive(content, data)).get('empty')).toEqual({
    name: 'empty',
    shape: [0, 7],
    data: new Float32Array(0),
  })
})

describe('a pickle that does more than a state_dict needs is an error that names what', () => {
  test.each<[string, PicklePart[], string]>([
    ['a call of the system', ['cposix\nsystem\n(', text('ls'), 'tR'], 'the name "posix.system"'],
    ['a name from the stack', [text('os'), text('system'), 0x93], 'the name "os.system"'],
    ['a name of torch', ['ctorch\nload\n'], 'the name "torch.load"'],
    [
      'negated numbers',
      [tensor({ metadata: joined([Uint8Array.of(0x7d), text('neg'), Uint8Array.of(0x88, 0x73)]) })],
      'metadata',
    ],
    ['a name with control characters', ['cos\r\u001b[0m\nsystem\n'], String.raw`\\r\\u001b`],
    ['an instance', ['(', text('ls'), 'ios\nsystem\n'], 'INST'],
    ['an object', ['(ccollections\nOrderedDict\no'], 'OBJ'],
    ['a new object', ['ccollections\nOrderedDict\n)', 0x81], 'NEWOBJ'],
    ['an extension', [0x82, 1], 'EXT1'],
    ['an unknown opcode', [0xff], '0xff'],
    ['a call of a storage', ['ctorch\nFloatStorage\n)R'], 'a call of torch.FloatStorage'],
  ])('%s', (_, parts, named) => {
    expectError(archive(pickle('}', text('weight'), ...parts, 's'), data), 'forbidden-pickle', named)
  })
})

describe('a pickle that contradicts itself is an error', () => {
  const repeated = (part: PicklePart, times: number) => pickle(']', ...Array(times).fill(part))
  test.each<[string, Uint8Array, string]>([
    ['an empty stack', pickle(), 'empty stack'],
    ['a missing mark', pickle('t'), 'mark that is not there'],
    ['a value that was never stored', pickle('h', 7), 'value 7'],
    ['a key without a value', pickle('}(', text('a'), 'u'), 'without a value'],
    ['a key twice', pickle('}(', text('a'), 'N', text('a'), 'N', 'u'), '"a" twice'],
    ['a tuple for a key', pickle('}', 'N', 0x85, 'N', 's'), 'no text or number'],
    ['a key of a list', pickle(']', text('a'), 'N', 's'), 'no dictionary'],
    ['an element of a tuple', pickle(')', 'N', 'a'), 'no list'],
    ['a call of a text', pickle(text('a'), ')', 'R'), 'no function'],
    ['an integer past 2^53', pickle(integer(2n ** 60n)), 'past 2\\^53'],
    ['an integer of 255 bytes', pickle(0x8a, 255, new Uint8Array(255)), '255 bytes'],
    ['a text of 4 GB', pickle('X', Uint8Array.of(255, 255, 255, 255)), 'ends in the middle'],
    ['text that is no UTF-8', pickle(0x8c, 1, 0xff), 'no UTF-8'],
    ['protocol 0', Uint8Array.of(0x80, 0, 0x2e), 'protocol 0'],
    ['no end', whole.slice(0, -1), 'ends in the middle'],
    ['a deep stack', repeated('}', 100_001), 'nests deeper'],
    ['deep marks', repeated('(', 100_001), 'nests deeper'],
  ])('%s', (_, content, named) => {
    expectError(archive(content, data), 'broken-pytorch', `its pickle [^\n]*${named}`)
  })

  test.each([
    ['remembered', '}', Uint8Array.of(0x71, 0)],
    ['in a list', ']', Uint8Array.of(0x4e, 0x61)],
  ])('more values than any state_dict has, %s', (_, container, repeated) => {
    const kept = pickle(container, Buffer.alloc(repeated.length * 2_000_001, repeated))
    expectError(archive(kept, data), 'broken-pytorch', 'keeps more than 2000000 values')
  })

  test('more values than any state_dict has, in tuples', () => {
    const tuple = Buffer.from(`(${'N'.repeat(99_000)}t`)
    const kept = pickle('(', Buffer.alloc(tuple.length * 21, tuple), 't')
    expectError(archive(kept, data), 'broken-pytorch', 'keeps more than 2000000 values')
  })

  test('more entries than any state_dict has', () => {
    const entries = new Uint8Array(2_000_001 * 7)
    const view = new DataView(entries.buffer)
    for (let i = 0; i < 2_000_001; i++) {
      entries.set([0x4a, 0, 0, 0, 0, 0x4e, 0x73], 7 * i)
      view.setInt32(7 * i + 1, i, true)
    }
    expectError(archive(pickle('}', entries), data), 'broken-pytorch', 'keeps more than 2000000 values')
  })

  test('a number for a key is no state_dict', () => {
    expectError(archive(pickle('}K', 7, tensor(), 's'), data), 'no-state-dict', 'key 7 is a number')
  })

  test('a list within itself is no state_dict', () => {
    expectError(archive(pickle(']q', 0, 'h', 0, 'a'), data), 'no-state-dict', 'a list')
  })
})

describe('a zip that contradicts itself is an error that names the record', () => {
  const content: Stored = { name: 'archive/data.pkl', content: whole }
  test.each<[string, readonly Stored[], string]>([
    ['no pickle', [data], '0 records data.pkl'],
    ['two pickles', [content, { name: 'b/data.pkl', content: whole }, data], '2 records data.pkl'],
    ['a record twice', [content, data, data], '"archive/data/0" is there twice'],
    ['a record past the end', [content, { ...data, directory: { offset: 10_000 } }], 'is not where'],
    ['a record longer than the file', [content, { ...data, directory: { size: 2 ** 31 } }], 'the file has'],
    ['a record that ends past the file', [content, { ...data, directory: { size: 240 } }], 'ends at'],
    ['a record that unfolds', [content, { ...data, directory: { size: 99, packedSize: 16 } }], 'compressed'],
    ['overlapping records', overlapping(), 'bytes in all'],
  ])('%s', (_, files, named) => {
    expectError(zipArchive(files), named === 'compressed' ? 'compressed-pytorch' : 'broken-pytorch', named)
  })

  function overlapping(): Stored[] {
    const offset = whole.length + 30 + 'archive/data.pkl'.length
    const more = Array.from({ length: 60 }, (_, i) => ({ name: `archive/data/${i}`, content: new Uint8Array(0) }))
    const large = { name: 'archive/data/x', content: new Uint8Array(4096) }
    return [content, large, ...more.map((each) => ({ ...each, directory: { size: 4096, offset } }))]
  }

  test.each([0, 4, 8])('damage at byte %i of a zip64 end', (at) => {
    const bytes = zipArchive([content, data], { zip64: true })
    bytes[bytes.length - 42 + at] = 0xee
    const read = () => readPyTorch(bytes, { file })
    if (at === 4) expect(read().size).toBe(1)
    else expectError(bytes, 'broken-pytorch', 'zip')
  })
})

test('any sequence of the allowed opcodes gives tensors or an error of ours', () => {
  const opcodes = [...'()}]aesu0tQRbNKMJXhqcj.'].map((character) => character.charCodeAt(0))
  const part = fc.oneof(
    fc
      .constantFrom(...opcodes, 0x80, 0x81, 0x85, 0x86, 0x87, 0x88, 0x8a, 0x8c, 0x93, 0x94, 0x95)
      .map((byte) => Uint8Array.of(byte)),
    fc.constantFrom(text('storage'), text('w'), tensor(), integer(3n), new TextEncoder().encode('ctorch\nSize\n')),
    fc.uint8Array({ maxLength: 3 }),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      try {
        readPyTorch(archive(pickle('}', ...parts), data), { file })
      } catch (error) {
        expect(error).toMatchObject({ code: expect.stringMatching(/^checkpoints\//) })
      }
    }),
    { numRuns: 2000 },
  )
})
