import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isValueCsvError } from '@valuecsv/errors'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bytesOf, shapeFiles, writeFiles } from '../../test/converted.ts'
import { convertCheckpoint } from './convert-checkpoint.ts'
import goldens from './goldens/checkpoints.json' with { type: 'json' }

/** Checkpoints of 15 KB need less; what a number in a file asks for must not be what is reserved. */
const MOST_BYTES = 100e6

let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'valuecsv-hostile-'))
})
afterAll(() => rm(root, { recursive: true }))

const { float32, float16, legacy, strided } = goldens.checkpoints
const weights: Readonly<Record<string, Uint8Array>> = {
  'zip.pt': bytesOf(float32.file),
  'half.pt': bytesOf(float16.file),
  'strided.pt': bytesOf(strided.file),
  'legacy.bin': bytesOf(legacy.file),
  'model.safetensors': bytesOf(goldens.folders.safetensors['model.safetensors']),
}

/** Converts in a folder of its own; gives the error of ours that ended it, or nothing. */
async function convert(
  name: string,
  files: Readonly<Record<string, Uint8Array | string>>,
): Promise<string | undefined> {
  const place = await mkdtemp(join(root, 'place-'))
  try {
    await writeFiles(join(place, 'in'), files)
    await convertCheckpoint({ from: join(place, 'in', name), out: join(place, 'out') })
    return undefined
  } catch (error) {
    if (!isValueCsvError(error)) throw error
    expect(error.message).not.toContain('\n')
    // Nothing half-written is left.
    expect(await readdir(place)).toEqual(['in'])
    return error.code
  } finally {
    expect(process.memoryUsage().arrayBuffers).toBeLessThan(MOST_BYTES)
    await rm(place, { recursive: true })
  }
}

const damages = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 })

function damaged(bytes: Uint8Array, changes: readonly (readonly [number, number])[]): Uint8Array {
  const copy = bytes.slice()
  for (const [at, byte] of changes) copy[at % copy.length] = byte
  return copy
}

test('damaged weights give a model or an error of ours, never anything else', async () => {
  const property = fc.asyncProperty(fc.constantFrom(...Object.keys(weights)), damages, async (name, changes) => {
    await convert(name, { ...shapeFiles, [name]: damaged(weights[name]!, changes) })
  })
  await fc.assert(property, { numRuns: 100 })
})

test('weights cut anywhere are an error of ours', async () => {
  const part = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
  const property = fc.asyncProperty(fc.constantFrom(...Object.keys(weights)), part, async (name, share) => {
    const bytes = weights[name]!.slice(0, Math.floor(share * weights[name]!.length))
    expect(await convert(name, { ...shapeFiles, [name]: bytes })).toMatch(/^(checkpoints|encoder)\//)
  })
  await fc.assert(property, { numRuns: 40 })
})

test('a damaged config.json or vocabulary gives a model or an error of ours', async () => {
  const file = fc.constantFrom('config.json' as const, 'vocab.txt' as const)
  const property = fc.asyncProperty(file, damages, async (name, changes) => {
    const bytes = damaged(new TextEncoder().encode(shapeFiles[name]), changes)
    await convert('zip.pt', { ...shapeFiles, 'zip.pt': weights['zip.pt']!, [name]: bytes })
  })
  await fc.assert(property, { numRuns: 60 })
})

test.each([
  ['vocab_size', 2 ** 52],
  ['hidden_size', 2 ** 52],
  ['num_hidden_layers', 1e9],
  ['intermediate_size', 2 ** 40],
  ['max_position_embeddings', 2 ** 52],
])('a config.json with %s %d is an error, and no memory is taken for it', async (key, value) => {
  const config = JSON.stringify({ ...goldens.config, [key]: value })
  const code = await convert('zip.pt', { ...shapeFiles, 'zip.pt': weights['zip.pt']!, 'config.json': config })
  expect(code).toMatch(/^encoder\/(wrong-shape|unsupported-config)$/)
})

test('a device in the place of a checkpoint is refused, not read', async () => {
  const config = join(root, 'config.json')
  const vocabulary = join(root, 'vocab.txt')
  await writeFile(config, shapeFiles['config.json'])
  await writeFile(vocabulary, shapeFiles['vocab.txt'])
  const converting = convertCheckpoint({ from: '/dev/zero', config, vocabulary, out: join(root, 'device') })
  await expect(converting).rejects.toMatchObject({ code: 'training/file-unreadable' })
})
