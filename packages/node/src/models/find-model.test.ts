import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openModelFolder, writeModelFolder } from '@valuecsv/evaluator/node'
import { tinyModel } from '@valuecsv/tiny-model'
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { findModel } from './find-model.ts'

let folder: string
let server: Server
let endpoint: string
let cache: string
let asked: string[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'valuecsv-find-'))
  await writeModelFolder(join(folder, 'model'), tinyModel())
  // What a hub answers: files of owner/tiny at the revision main, and the same below /mirror/.
  server = createServer(async (request, response) => {
    asked.push(request.url!)
    const [, name] = /^\/(?:owner\/tiny\/resolve\/main|mirror)\/(.+)$/.exec(request.url!) ?? []
    const bytes = name && (await readFile(join(folder, 'model', name)).catch(() => undefined))
    if (bytes) response.end(bytes)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  asked = []
  cache = await mkdtemp(join(folder, 'cache-'))
})

function find(reference: string, offline = false): Promise<string> {
  return findModel(reference, { cacheDirectory: cache, offline, environment: { HF_ENDPOINT: `${endpoint}/` } })
}

test('downloads a model of the hub once, then takes it from the cache', async () => {
  const first = await find('hf:owner/tiny')
  expect((await openModelFolder(first)).manifest.name).toBe('tiny')
  expect(first.startsWith(cache)).toBe(true)
  expect(asked.length).toBeGreaterThan(3)
  asked = []
  expect(await find('hf:owner/tiny', true)).toBe(first)
  expect(asked).toEqual([])
})

test('leaves 32-bit weights where they are', async () => {
  await find('hf:owner/tiny')
  expect(asked.some((url) => url.endsWith('onnx/model_quantized.onnx'))).toBe(true)
  expect(asked.some((url) => url.endsWith('onnx/model.onnx'))).toBe(false)
})

test('downloads a model from a URL, with progress for each file', async () => {
  const files = new Set<string>()
  const found = await findModel(`${endpoint}/mirror`, {
    cacheDirectory: cache,
    onProgress: ({ file, bytesRead, bytesTotal }) => {
      expect(bytesRead).toBeLessThanOrEqual(bytesTotal!)
      files.add(file)
    },
  })
  expect([...files].sort()).toEqual(['config.json', 'onnx/model_quantized.onnx', 'vocab.txt'])
  expect((await openModelFolder(found)).manifest.name).toBe('tiny')
})

test('any number of processes may fetch one model at once', async () => {
  for (let round = 0; round < 5; round++) {
    const found = await Promise.all([1, 2, 3, 4, 5, 6].map(() => find('hf:owner/tiny')))
    expect(new Set(found).size).toBe(1)
    await rm(found[0]!, { recursive: true })
  }
})

test('a URL with a query, and a password, is refused without showing it', async () => {
  await expect(find(`${endpoint.replace('//', '//me:secret@')}/mirror?token=1`)).rejects.toMatchObject({
    code: 'node/model-reference',
    message: expect.not.stringContaining('secret'),
  })
  await expect(find(`${endpoint.replace('//', '//me:secret@')}/nowhere`)).rejects.toMatchObject({
    code: 'node/model-not-found',
    message: `${endpoint}/nowhere/valuecsv.json: the server answered 404 Not Found`,
  })
})

test('a download that ends half-way is no model, and the next one completes it', async () => {
  const controller = new AbortController()
  const stopped = findModel('hf:owner/tiny', {
    cacheDirectory: cache,
    environment: { HF_ENDPOINT: endpoint },
    signal: controller.signal,
    onProgress: () => controller.abort(new Error('enough')),
  })
  await expect(stopped).rejects.toThrow('enough')
  await expect(find('hf:owner/tiny', true)).rejects.toMatchObject({ code: 'node/offline' })
  await openModelFolder(await find('hf:owner/tiny'))
})

test('a file that is not what the manifest says is named and not kept', async () => {
  const path = join(folder, 'model', 'vocab.txt')
  const vocabulary = await readFile(path)
  await writeFile(path, 'other')
  await expect(find('hf:owner/tiny')).rejects.toMatchObject({ message: expect.stringContaining('vocab.txt') })
  await writeFile(path, vocabulary)
  await openModelFolder(await find('hf:owner/tiny'))
})

test('a file that was deleted from the cache is downloaded again, and no other', async () => {
  const found = await find('hf:owner/tiny')
  await rm(join(found, 'vocab.txt'))
  await expect(find('hf:owner/tiny', true)).rejects.toMatchObject({ code: 'node/offline' })
  asked = []
  await openModelFolder(await find('hf:owner/tiny'))
  expect(asked).toEqual(['/owner/tiny/resolve/main/vocab.txt'])
})

/** A server of a model whose files, all of them, say which version they are of, but for those that it has not. */
test('a file that was deleted, and that the server has wrongly, stays an error', async () => {
  const found = await find('hf:owner/tiny')
  const path = join(folder, 'model', 'vocab.txt')
  const vocabulary = await readFile(path)
  await rm(join(found, 'vocab.txt'))
  await writeFile(path, 'other')
  asked = []
  await expect(find('hf:owner/tiny')).rejects.toMatchObject({ code: 'datasets/digest-mismatch' })
  expect(asked).toEqual(['/owner/tiny/resolve/main/vocab.txt', '/owner/tiny/resolve/main/valuecsv.json'])
  await writeFile(path, vocabulary)
  await openModelFolder(await find('hf:owner/tiny'))
})

test('a manifest that was emptied in the cache is downloaded again', async () => {
  const found = await find('hf:owner/tiny')
  await writeFile(join(found, 'valuecsv.json'), '')
  await expect(find('hf:owner/tiny', true)).rejects.toMatchObject({ code: 'evaluator/manifest-not-json' })
  asked = []
  await openModelFolder(await find('hf:owner/tiny'))
  expect(asked).toEqual(['/owner/tiny/resolve/main/valuecsv.json'])
})

test('a manifest that cannot be kept is named', async () => {
  const path = join(await find('hf:owner/tiny'), 'valuecsv.json')
  await rm(path)
  await mkdir(path)
  await expect(find('hf:owner/tiny')).rejects.toMatchObject({
    code: 'node/download-failed',
    message: expect.stringContaining(`${path}: `),
  })
})

test('a manifest may begin with a byte order mark', async () => {
  const path = join(folder, 'model', 'valuecsv.json')
  const manifest = await readFile(path, 'utf8')
  await writeFile(path, `\ufeff${manifest}`)
  await openModelFolder(await find('hf:owner/tiny'))
  await openModelFolder(await find('hf:owner/tiny', true))
  await writeFile(path, manifest)
})

test('a page in place of a manifest is named without a password', async () => {
  const page = createServer((_, response) => response.end('<html>please log in</html>'))
  await new Promise<void>((resolve) => page.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void page.close())
  const at = `127.0.0.1:${(page.address() as AddressInfo).port}`
  await expect(find(`http://me:secret@${at}`)).rejects.toMatchObject({
    code: 'evaluator/manifest-not-json',
    message: expect.stringContaining(`http://${at}/valuecsv.json: expected JSON`),
  })
})

test.each([
  ['me:secret@hf-mirror.com', 'hf-mirror.com', 'expected the URL of a hub'],
  ['ftp://me:secret@hf-mirror.com', 'ftp://hf-mirror.com', 'expected the URL of a hub'],
  ['https://me:se cret@hf mirror', 'https://hf mirror', 'expected the URL of a hub'],
  ['https://me:secret@hf-mirror.com/?x=1', 'https://hf-mirror.com/?x=1', 'expected the URL of a hub, without ? and #'],
  ['https://hf-mirror.com/#x', 'https://hf-mirror.com/#x', 'expected the URL of a hub, without ? and #'],
])('a mirror that is none is named without a password: %s', async (endpoint, shown, problem) => {
  await expect(
    findModel('hf:owner/tiny', { cacheDirectory: cache, environment: { HF_ENDPOINT: endpoint } }),
  ).rejects.toMatchObject({ code: 'node/wrong-endpoint', message: `HF_ENDPOINT is "${shown}", ${problem}` })
})

test.each([
  ['spaces around it', (at: string) => ` ${at}\r\n`],
  ['user and password, and slashes at the end', (at: string) => `${at.replace('//', '//me:secret@')}//`],
])('a mirror may have %s', async (_, written) => {
  const environment = { HF_ENDPOINT: written(endpoint) }
  await openModelFolder(await findModel('hf:owner/tiny', { cacheDirectory: cache, environment }))
})

test.each(['hf-mirror.com', 'ftp://hf-mirror.com'])('a mirror that is no URL is named: %s', async (endpoint) => {
  await expect(
    findModel('hf:owner/tiny', { cacheDirectory: cache, environment: { HF_ENDPOINT: endpoint } }),
  ).rejects.toMatchObject({
    code: 'node/wrong-endpoint',
    message: `HF_ENDPOINT is "${endpoint}", expected the URL of a hub`,
    hint: 'Write it with its protocol: https://hf-mirror.com',
  })
})

test('offline it names the model that is not in the cache', async () => {
  await expect(find('hf:owner/tiny', true)).rejects.toMatchObject({
    code: 'node/offline',
    message: expect.stringContaining('/owner/tiny/resolve/main/'),
  })
  expect(asked).toEqual([])
})

test('a place without a model is named', async () => {
  await expect(find('hf:owner/other@v2')).rejects.toMatchObject({
    code: 'node/model-not-found',
    message: expect.stringContaining(`${endpoint}/owner/other/resolve/v2/valuecsv.json`),
  })
})

test('a server that is not there is named, with what to do behind a proxy', async () => {
  await expect(findModel('http://127.0.0.1:1/model', { cacheDirectory: cache })).rejects.toMatchObject({
    code: 'node/download-failed',
    message: expect.stringContaining('http://127.0.0.1:1/model/valuecsv.json'),
    hint: expect.stringContaining('NODE_USE_ENV_PROXY'),
  })
})
