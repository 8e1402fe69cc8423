import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeModelFolder } from '@valuecsv/evaluator/node'
import { tinyModel, tinyNgramModel } from '@valuecsv/tiny-model'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { writeModelFolders } from './model-folders.ts'
import type { VisitResult } from './page/page.ts'
import { NO_BROWSER, openSite } from './site.ts'
import type { Visitor } from './visitor.ts'

// Most of it is the same for all files of a model, and one of n-grams starts at once.
const models = await writeModelFolders({ encoder: tinyModel(), ngrams: tinyNgramModel() })
const folders = models.paths
const site = await openSite(folders)
afterAll(async () => {
  await site?.close()
  await models.remove()
})

const GRAPH = 'onnx/model_quantized.onnx'
const encoder = { model: 'encoder', options: { device: 'wasm' }, texts: ['诚信'] } as const
const ngrams = { model: 'ngrams', texts: ['诚信'] } as const

let visitor: Visitor
beforeEach(async (context) => {
  if (site === undefined) return context.skip(NO_BROWSER)
  visitor = await site.visitor()
  site.network = 'up'
  site.asked.length = 0
})
afterEach(() => visitor?.close())

/** What the browser has stored of the model, by path. */
function stored(): Promise<string[]> {
  return visitor.run(
    'caches.open("valuecsv-models").then((cache) => cache.keys()).then((all) => all.map(({ url }) => new URL(url).pathname).sort())',
  )
}

test('the first visit downloads what is needed, with progress, the second starts without a network', async () => {
  const first = await visitor.visit(encoder)
  const sizes = await Promise.all(
    ['config.json', GRAPH, 'vocab.txt'].map(
      async (name) => [name, (await readFile(join(folders.encoder, name))).length] as const,
    ),
  )
  expect(first.progress).toEqual(Object.fromEntries(sizes.map(([name, size]) => [name, [size, size]])))
  expect([...site!.asked].sort()).toEqual(['config.json', GRAPH, 'valuecsv.json', 'vocab.txt'])
  site!.asked.length = 0
  site!.network = 'down'
  const second = await visitor.visit(encoder)
  expect(second).toMatchObject({ scores: first.scores, progress: {}, notices: [] })
  // Chromium tries again by itself.
  expect(new Set(site!.asked)).toEqual(new Set(['valuecsv.json']))
})

test('loading a model leaves those in folders below it', async () => {
  await writeModelFolder(join(folders.encoder, 'below'), tinyNgramModel())
  const below = { ...ngrams, model: 'encoder/below' }
  const { scores } = await visitor.visit(below)
  await visitor.visit(encoder)
  site!.network = 'down'
  expect(await visitor.visit(below)).toMatchObject({ scores })
})

test('models that are loaded at once, one in a folder below the other’s, are both kept', async () => {
  await writeModelFolder(join(folders.encoder, 'below'), tinyNgramModel())
  const below = { ...ngrams, model: 'encoder/below' }
  const both = [below, encoder]
  await visitor.visit(ngrams)
  const atOnce = both.map((request) => `visit(${JSON.stringify({ options: {}, ...request })})`)
  const first = await visitor.run<VisitResult[]>(`Promise.all([${atOnce}])`)
  site!.network = 'down'
  for (const [index, one] of both.entries()) {
    expect(await visitor.visit(one)).toMatchObject({ scores: first[index]!.scores })
  }
})

test('a network that says nothing does not keep a stored model waiting for long', async () => {
  const { scores } = await visitor.visit(ngrams)
  site!.network = 'silent'
  expect(await visitor.visit(ngrams)).toMatchObject({ scores })
})

test('a page in the place of the model, to log in for one, leaves a stored model in use, and is told', async () => {
  const { scores } = await visitor.visit(ngrams)
  site!.network = 'page'
  const { notices, ...visit } = await visitor.visit(ngrams)
  expect(visit).toMatchObject({ scores })
  expect(notices).toEqual([expect.stringMatching(/^the model that this browser keeps is used: .*valuecsv\.json/)])
})

test('a new version on the server takes the place of the old one, and only what differs is downloaded', async () => {
  // A server that takes its time is waited for here, however long.
  await visitor.prepare('AbortSignal.timeout = () => new AbortController().signal')
  const first = await visitor.visit(encoder)
  await writeModelFolder(folders.encoder, tinyModel({ head: 'cls' }))
  const second = await visitor.visit(encoder)
  await writeModelFolder(folders.encoder, tinyModel())
  expect(second.model).not.toBe(first.model)
  expect(Object.keys(second.progress)).toEqual([GRAPH])
  expect(await stored()).toEqual(['config.json', GRAPH, 'valuecsv.json', 'vocab.txt'].map((name) => `/encoder/${name}`))
})

test('offline it asks for nothing, and names what it lacks', async () => {
  const offline = { ...ngrams, options: { offline: true } }
  expect((await visitor.visit(offline)).error).toMatchObject({
    code: 'browser/offline',
    message: expect.stringContaining('/ngrams/valuecsv.json'),
  })
  await visitor.visit(ngrams)
  site!.asked.length = 0
  expect((await visitor.visit(offline)).error).toBeUndefined()
  expect(site!.asked).toEqual([])
})

test('a file that was damaged in storage is fetched again', async () => {
  const { scores } = await visitor.visit(ngrams)
  await visitor.run(
    'caches.open("valuecsv-models").then(async (cache) => { for (const { url } of await cache.keys()) if (url.includes("ngrams.bin")) await cache.put(url, new Response("other")) })',
  )
  for (const asked of [['valuecsv.json', 'ngrams.bin'], ['valuecsv.json']]) {
    site!.asked.length = 0
    expect(await visitor.visit(ngrams)).toMatchObject({ scores })
    expect(site!.asked).toEqual(asked)
  }
})

test('a file that is damaged on the server is fetched once, named and not kept', async () => {
  const path = join(folders.ngrams, 'ngrams.bin')
  const bytes = await readFile(path)
  await writeFile(path, 'other')
  const { error } = await visitor.visit(ngrams)
  await writeFile(path, bytes)
  expect(error).toMatchObject({
    code: 'browser/file-damaged',
    message: expect.stringMatching(
      /^http:\/\/localhost:\d+\/ngrams\/ngrams\.bin: expected sha256 \w{12}…, got \w{12}…$/,
    ),
  })
  expect(site!.asked).toEqual(['valuecsv.json', 'ngrams.bin'])
  expect(await stored()).toEqual([])
  expect((await visitor.visit(ngrams)).error).toBeUndefined()
})

test.each([
  ['has no storage', 'Object.defineProperty(globalThis, "caches", { value: undefined })', 'no Cache Storage'],
  ['is not let near it', 'caches.open = () => Promise.reject(new Error("not here"))', 'not here'],
  ['has a full one', 'Cache.prototype.put = () => Promise.reject(new Error("Quota exceeded"))', 'Quota exceeded'],
])('a page that %s works and says so once', async (_, preparation, reason) => {
  await visitor.prepare(preparation)
  const visit = await visitor.visit(ngrams)
  expect(visit.error).toBeUndefined()
  expect(visit.scores).toHaveLength(1)
  expect(visit.notices).toEqual([expect.stringContaining(reason)])
})

test('what is not there is named', async () => {
  expect((await visitor.visit({ model: 'other' })).error).toMatchObject({
    code: 'browser/model-not-found',
    message: expect.stringMatching(/\/other\/valuecsv\.json: the server answered 404/),
    hint: expect.stringContaining('valuecsv.json'),
  })
  site!.network = 'down'
  expect((await visitor.visit(ngrams)).error).toMatchObject({
    code: 'browser/download-failed',
    message: expect.stringContaining('/ngrams/valuecsv.json'),
  })
})

test('stops when it is told to, and the next visit loads the model', async () => {
  expect((await visitor.visit({ ...ngrams, abort: true })).error).toMatchObject({ message: 'enough' })
  expect((await visitor.visit(ngrams)).error).toBeUndefined()
})
