import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { findBaseModel } from './find-base-model.ts'

const small = { 'config.json': '{"model_type":"bert"}', 'vocab.txt': '[PAD]\n[UNK]\n[CLS]\n[SEP]\n' }
const index = JSON.stringify({ weight_map: { a: 'part-1.safetensors', b: 'part-2.safetensors' } })

/** Repositories of the hub and what they hold. */
const repositories: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'owner/safetensors': { ...small, 'model.safetensors': 'S', 'pytorch_model.bin': 'B', 'tokenizer.json': '{}' },
  'owner/pytorch': { ...small, 'pytorch_model.bin': 'B', 'tokenizer_config.json': '{}' },
  'owner/shards': {
    ...small,
    'model.safetensors.index.json': index,
    'part-1.safetensors': '1',
    'part-2.safetensors': '2',
  },
  'owner/broken-shards': { ...small, 'model.safetensors.index.json': index, 'part-1.safetensors': '1' },
  'owner/hostile-shards': { ...small, 'model.safetensors.index.json': '{"weight_map":{"a":"../../x"}}' },
  'owner/marked': { ...small, 'config.json': '\ufeff{"model_type":"bert"}', 'model.safetensors': 'S' },
  'owner/no-weights': small,
  'owner/no-vocabulary': { 'config.json': '{}', 'model.safetensors': 'S' },
  'owner/login-page': { ...small, 'config.json': '<html>please log in</html>', 'model.safetensors': 'S' },
  'owner/lying': { ...small, 'model.safetensors': 'S' },
}

let folder: string
let server: Server
let endpoint: string
let cache: string
let asked: string[]

/** Large files of a hub are told with their digest, and lie elsewhere. */
function digestOf(repository: string, content: string): string {
  return createHash('sha256')
    .update(repository === 'owner/lying' ? 'other' : content)
    .digest('hex')
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'valuecsv-bases-'))
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    if (request.url!.startsWith('/members/')) {
      const isKnown = request.headers.authorization === `Basic ${Buffer.from('me:se cret').toString('base64')}`
      const location = `${endpoint}/members/new${request.url!.slice('/members/old'.length)}`
      if (!isKnown) return void response.writeHead(401).end()
      if (request.url!.startsWith('/members/old/')) return void response.writeHead(307, { location }).end()
      request.url = request.url!.replace('/members/new', '')
    }
    if (request.url!.startsWith('/alias/')) {
      const location = `http://localhost:${(server.address() as AddressInfo).port}${request.url!.slice('/alias'.length)}`
      return void response.writeHead(308, { location }).end()
    }
    const [, renamed] = /^\/old\/name(\/.*)$/.exec(request.url!) ?? []
    if (renamed) return void response.writeHead(307, { location: `/owner/safetensors${renamed}` }).end()
    const [, repository, file] =
      /^\/(?:mirror\/|stored\/|bucket\/)?([\w-]+\/[\w-]+)(?:\/resolve\/main)?\/([^/]+)$/.exec(request.url!) ?? []
    if (repository === 'owner/private') return void response.writeHead(401).end()
    const content = repositories[repository ?? '']?.[file ?? '']
    const isBucket = request.url!.startsWith('/bucket/')
    if (content === undefined) return void response.writeHead(isBucket ? 403 : 404).end()
    if (request.url!.startsWith('/mirror/') && request.method === 'HEAD') return void response.writeHead(405).end()
    const isLarge = !isBucket && !request.url!.startsWith('/mirror/') && /safetensors$|bin$/.test(file!)
    if (isLarge && !request.url!.startsWith('/stored/')) {
      const location = `http://localhost:${(server.address() as AddressInfo).port}/stored/${repository}/${file}`
      return void response.writeHead(302, { location, 'x-linked-etag': `"${digestOf(repository!, content)}"` }).end()
    }
    const length = Buffer.byteLength(content)
    response.writeHead(200, { 'content-length': length }).end(request.method === 'HEAD' ? undefined : content)
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

const find = (reference: string, offline = false) =>
  findBaseModel(reference, { cacheDirectory: cache, offline, environment: { HF_ENDPOINT: `${endpoint}/` } })

test('a folder is taken as it is', async () => {
  expect(await findBaseModel(folder)).toEqual({ folder, name: basename(folder) })
})

test('downloads a model of the hub once, then takes it from the cache', async () => {
  const found = await find('hf:owner/safetensors')
  expect(found.name).toBe('owner/safetensors')
  expect(found.folder.startsWith(cache)).toBe(true)
  expect((await readdir(found.folder)).sort()).toEqual(
    ['config.json', 'model.safetensors', 'tokenizer.json', 'valuecsv-base.json', 'vocab.txt'].sort(),
  )
  expect(await readFile(join(found.folder, 'model.safetensors'), 'utf8')).toBe('S')
  asked = []
  expect(await find('hf:owner/safetensors', true)).toEqual(found)
  expect(asked).toEqual([])
})

test('fetches again what was deleted since, and says so offline', async () => {
  const { folder: at } = await find('hf:owner/safetensors')
  await rm(join(at, 'model.safetensors'))
  await expect(find('hf:owner/safetensors', true)).rejects.toMatchObject({ code: 'node/offline' })
  await find('hf:owner/safetensors')
  expect(await readFile(join(at, 'model.safetensors'), 'utf8')).toBe('S')
})

test.each(['', 'null', '{"files":5}', '{"files":[5]}'])('a damaged record is as good as none: %s', async (text) => {
  const { folder: at } = await find('hf:owner/pytorch')
  await writeFile(join(at, 'valuecsv-base.json'), text)
  await expect(find('hf:owner/pytorch', true)).rejects.toMatchObject({ code: 'node/offline' })
  await find('hf:owner/pytorch')
  await find('hf:owner/pytorch', true)
})

test.each([
  ['pytorch', ['pytorch_model.bin', 'tokenizer_config.json']],
  ['shards', ['model.safetensors.index.json', 'part-1.safetensors', 'part-2.safetensors']],
])('takes the weights that are there: %s', async (name, files) => {
  const found = await find(`hf:owner/${name}`)
  expect((await readdir(found.folder)).sort()).toEqual(
    [...files, 'config.json', 'valuecsv-base.json', 'vocab.txt'].sort(),
  )
})

test('follows a repository that was renamed, and names records as it was asked for', async () => {
  const { folder: at, name } = await find('hf:old/name')
  expect(name).toBe('old/name')
  expect(await readFile(join(at, 'model.safetensors'), 'utf8')).toBe('S')
})

test('downloads from a URL whose server knows neither HEAD nor digests', async () => {
  const files = new Set<string>()
  const { name, folder: at } = await findBaseModel(`${endpoint}/mirror/owner/safetensors`, {
    cacheDirectory: cache,
    onProgress: ({ file }) => files.add(file),
  })
  expect(name).toBe(`${endpoint}/mirror/owner/safetensors/`)
  expect([...files]).toEqual(['config.json', 'vocab.txt', 'model.safetensors', 'tokenizer.json'])
  expect(await readFile(join(at, 'model.safetensors'), 'utf8')).toBe('S')
})

test('a storage that lets nobody see what it lacks has what it gives', async () => {
  const { folder: at } = await findBaseModel(`${endpoint}/bucket/owner/pytorch`, { cacheDirectory: cache })
  expect((await readdir(at)).sort()).toEqual(
    ['config.json', 'pytorch_model.bin', 'tokenizer_config.json', 'valuecsv-base.json', 'vocab.txt'].sort(),
  )
  await expect(
    findBaseModel(`${endpoint}/bucket/owner/no-vocabulary`, { cacheDirectory: cache }),
  ).rejects.toMatchObject({
    code: 'node/model-not-found',
    message: expect.stringMatching(/vocab\.txt: the server answered 403/),
  })
})

test('a mirror that leads to another host is asked there what it has', async () => {
  const { folder: at } = await findBaseModel(`${endpoint}/alias/mirror/owner/pytorch`, { cacheDirectory: cache })
  expect((await readdir(at)).sort()).toEqual(
    ['config.json', 'pytorch_model.bin', 'tokenizer_config.json', 'valuecsv-base.json', 'vocab.txt'].sort(),
  )
})

test('a server that leads on to another place of its own is told there, too, who asks', async () => {
  const url = endpoint.replace('//', '//me:se%20cret@')
  const { folder: at } = await findBaseModel(`${url}/members/old/mirror/owner/pytorch`, { cacheDirectory: cache })
  expect(await readFile(join(at, 'pytorch_model.bin'), 'utf8')).toBe('B')
})

test('a configuration may begin with a byte order mark', async () => {
  const { folder: at } = await find('hf:owner/marked')
  expect(await readFile(join(at, 'model.safetensors'), 'utf8')).toBe('S')
})

test('an index that names no parts is named without a password', async () => {
  const url = `${endpoint}/mirror/owner/hostile-shards/`
  await expect(findBaseModel(url.replace('//', '//me:secret@'), { cacheDirectory: cache })).rejects.toMatchObject({
    message: expect.stringContaining(`${url}model.safetensors.index.json: `),
  })
})

test('records never have a password', async () => {
  const url = endpoint.replace('//', '//me:50%@')
  const { name } = await findBaseModel(`${url}/mirror/owner/pytorch`, { cacheDirectory: cache })
  expect(name).toBe(`${endpoint}/mirror/owner/pytorch/`)
})

test('offline it names the model that is not in the cache', async () => {
  await expect(find('hf:owner/safetensors', true)).rejects.toMatchObject({
    code: 'node/offline',
    message: expect.stringContaining('/owner/safetensors/resolve/main/'),
  })
  expect(asked).toEqual([])
})

test.each([
  [
    'no-weights',
    'node/model-not-found',
    /no model\.safetensors, no model\.safetensors\.index\.json, no pytorch_model\.bin/,
  ],
  ['no-vocabulary', 'node/model-not-found', /no vocab\.txt/],
  ['nothing', 'node/model-not-found', /no config\.json/],
  ['private', 'node/model-not-found', /config\.json: the server answered 401/],
  ['broken-shards', 'node/model-not-found', /no part-2\.safetensors, which model\.safetensors\.index\.json names/],
  ['hostile-shards', 'checkpoints/broken-index', /index\.json: "\.\.\/\.\.\/x"/],
  ['login-page', 'node/download-failed', /config\.json: expected JSON/],
  ['lying', 'datasets/digest-mismatch', /model\.safetensors/],
])('a repository with %s is named, and is no model the next time either', async (name, code, message) => {
  for (const _ of ['first', 'next']) {
    await expect(find(`hf:owner/${name}`)).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
  }
  await expect(find(`hf:owner/${name}`, true)).rejects.toMatchObject({ code: 'node/offline' })
})

test('an embedded evaluator is no base', async () => {
  await expect(find('csv-small')).rejects.toMatchObject({
    code: 'node/model-reference',
    message: expect.stringContaining('"csv-small"'),
    hint: expect.stringContaining('hf:'),
  })
})
