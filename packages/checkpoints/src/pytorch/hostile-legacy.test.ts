import { describe, expect, test } from 'vitest'
import { integer, type PicklePart, pickle, tensor, text } from '../../test/pickle.ts'
import { joined } from '../../test/zip-archive.ts'
import { readPyTorch } from '../index.ts'
import { LEGACY_START } from './pytorch-format.ts'

const file = 'pytorch_model.bin'

interface LegacyParts {
  readonly protocol?: PicklePart
  readonly machine?: readonly PicklePart[]
  readonly root?: readonly PicklePart[]
  readonly names?: readonly PicklePart[]
  readonly length?: bigint
  readonly numbers?: Uint8Array
}

/** A checkpoint as it was written before PyTorch 1.6; without changes four float32 elements in the storage `0`. */
function legacy({
  protocol = integer(1001n),
  machine = ['}', text('little_endian'), 0x88, 's'],
  root = ['}', text('pooler.weight'), tensor({ behindStorage: 'N' }), 's'],
  names = [']', text('0'), 'a'],
  length = 4n,
  numbers = new Uint8Array(Float32Array.of(1, 2, 3, 4).buffer),
}: LegacyParts = {}): Uint8Array {
  const count = new Uint8Array(8)
  new DataView(count.buffer).setBigUint64(0, length, true)
  const pickles = [pickle(protocol), pickle(...machine), pickle(...root), pickle(...names)]
  return joined([Uint8Array.from(LEGACY_START), ...pickles, count, numbers])
}

test('reads the storages behind the pickles', () => {
  expect([...readPyTorch(legacy()).get('pooler.weight')!.data]).toEqual([1, 2, 3, 4])
})

describe('a checkpoint in the old format that contradicts itself is an error', () => {
  const behindStorage = joined([Uint8Array.of(0x28), text('0'), integer(0n), integer(4n), Uint8Array.of(0x74)])
  test.each<[string, LegacyParts, string]>([
    ['another protocol', { protocol: integer(7n) }, 'protocol is not 1001'],
    ['a machine that is no dictionary', { machine: [']'] }, 'on what machine'],
    ['names that are no list', { names: ['}'] }, 'does not list its storages'],
    ['a name that is no text', { names: [']', integer(0n), 'a'] }, 'that no tensor lies in'],
    ['a storage that no tensor lies in', { names: [']', text('1'), 'a'] }, 'that no tensor lies in'],
    ['no storage', { names: [']'] }, 'which is not there'],
    ['a storage past the end', { length: 5n }, 'storage "0" ends at [0-9]+ of [0-9]+ bytes'],
    ['a storage of 2^63 elements', { length: 2n ** 63n }, 'storage "0" ends at'],
    ['a storage of another length', { length: 3n }, 'of 12 bytes, expected 16'],
    ['a second storage that is not there', { names: [']', text('0'), 'a', text('0'), 'a'] }, 'ends before the storage'],
    ['a storage within a storage', { root: ['}', text('w'), tensor({ behindStorage }), 's'] }, 'storage within'],
  ])('%s', (_, parts, named) => {
    expect(() => readPyTorch(legacy(parts), { file })).toThrow(
      expect.objectContaining({
        code: 'checkpoints/broken-pytorch',
        message: expect.stringMatching(new RegExp(`^pytorch_model\\.bin: [^\n]*${named}`)),
      }),
    )
  })
})
