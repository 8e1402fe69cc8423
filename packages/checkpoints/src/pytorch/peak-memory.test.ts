import { expect, test } from 'vitest'
import { integer, type PicklePart, pickle, tensor, text } from '../../test/pickle.ts'
import { readInChild } from '../../test/read-in-child.ts'
import { joined, zipArchive } from '../../test/zip-archive.ts'
import { LEGACY_START } from './pytorch-format.ts'

const MEBIBYTE = 2 ** 20
/** As the README has it. */
const MOST_OF_PICKLES = 512 * MEBIBYTE
/** What Node.js itself takes meanwhile. */
const SLACK = 32 * MEBIBYTE

/** 990,000 empty dictionaries in tuples: nothing takes more memory for each value that is counted. */
function dictionaries(): PicklePart {
  const tuple = Buffer.from(`(${'}'.repeat(99_000)}t`)
  return joined([Buffer.from('('), Buffer.alloc(tuple.length * 10, tuple), Buffer.from('t')])
}

test('a pickle of nearly as many values as are allowed takes bounded memory', async () => {
  const archive = zipArchive([{ name: 'archive/data.pkl', content: pickle(dictionaries()) }])
  const { problem, grownBytes } = await readInChild(archive)
  expect(problem).toContain('holds a list or another value')
  expect(grownBytes).toBeLessThan(MOST_OF_PICKLES)
})

test('so do all pickles of a file in the old format together', async () => {
  const pickles = [
    pickle(integer(1001n)),
    pickle('}', text('little_endian'), 0x88, 's', text('more'), dictionaries(), 's'),
    pickle('}', text('weight'), dictionaries(), 's'),
    pickle(']', dictionaries(), 'a'),
  ]
  const { problem, grownBytes } = await readInChild(joined([Uint8Array.from(LEGACY_START), ...pickles]))
  expect(problem).toContain('keeps more than 2000000 values')
  expect(grownBytes).toBeLessThan(MOST_OF_PICKLES)
})

test('copies of strided tensors take at most four times the file', async () => {
  const elements = BigInt(8 * MEBIBYTE)
  const one = { type: 'FloatStorage', storage: '1', length: 1n, strides: [0n] }
  const content = pickle(
    ...['}', text('mask'), tensor({ type: 'ByteStorage', length: 2n * elements, shape: [2n * elements] }), 's'],
    ...[text('a'), tensor({ ...one, shape: [elements] }), 's'],
    ...[text('b'), tensor({ ...one, shape: [elements] }), 's'],
    ...[text('c'), tensor({ ...one, shape: [2n ** 40n] }), 's'],
  )
  const archive = zipArchive([
    { name: 'archive/data.pkl', content },
    { name: 'archive/data/0', content: new Uint8Array(16 * MEBIBYTE) },
    { name: 'archive/data/1', content: new Uint8Array(4) },
  ])
  const { problem, grownBytes } = await readInChild(archive)
  expect(problem).toContain('tensor "c" of shape [1099511627776] unfolds to more than the file holds')
  expect(grownBytes).toBeLessThan(4 * archive.length + SLACK)
})
