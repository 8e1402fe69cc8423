import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeModelFolder } from '@valuecsv/evaluator/node'
import { tinyModel } from '@valuecsv/tiny-model'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { findModel } from './find-model.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'valuecsv-versions-'))
  await writeModelFolder(join(folder, 'model'), tinyModel())
})
afterAll(() => rm(folder, { recursive: true }))

/** Finds a model in a cache of its own. */
async function cacheOfOwn(): Promise<(reference: string, offline?: boolean) => Promise<string>> {
  const cacheDirectory = await mkdtemp(join(folder, 'cache-'))
  return (reference, offline = false) => findModel(reference, { cacheDirectory, offline, environment: {} })
}

interface Versions {
  readonly url: string
  /** Serves a version with a.txt and b.txt: `missing` lies in its manifest alone, `dropped` not even there. */
  publish(version: string, options?: { missing?: string; dropped?: string }): void
}

async function serveVersions(): Promise<Versions> {
  const manifest = JSON.parse(await readFile(join(folder, 'model', 'valuecsv.json'), 'utf8'))
  let files: Record<string, string> = {}
  const versions = createServer((request, response) => {
    const text = files[request.url!.slice(1)]
    if (text === undefined) response.writeHead(404).end()
    else response.end(text)
  })
  await new Promise<void>((resolve) => versions.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    versions.closeAllConnections()
    versions.close()
  })
  return {
    url: `http://127.0.0.1:${(versions.address() as AddressInfo).port}`,
    publish(version, { missing, dropped } = {}) {
      const texts: Record<string, string> = { 'a.txt': `a of ${version}`, 'b.txt': `b of ${version}` }
      if (dropped !== undefined) delete texts[dropped]
      const digests = Object.entries(texts).map(([name, text]) => [name, sha256(text)])
      files = { ...texts, 'valuecsv.json': JSON.stringify({ ...manifest, files: Object.fromEntries(digests) }) }
      if (missing !== undefined) delete files[missing]
    },
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

async function textsOf(model: string): Promise<string[]> {
  return Promise.all(['a.txt', 'b.txt'].map((name) => readFile(join(model, name), 'utf8')))
}

test('what a broken download left of an older version is not taken for the new one', async () => {
  const [{ url, publish }, find] = [await serveVersions(), await cacheOfOwn()]
  publish('v1', { missing: 'b.txt' })
  await expect(find(url)).rejects.toMatchObject({ code: 'datasets/download-failed' })
  publish('v2')
  expect(await textsOf(await find(url))).toEqual(['a of v2', 'b of v2'])
})

test('a model that lacks a file, of which the server has a new version, becomes that, also in two steps', async () => {
  const [{ url, publish }, find] = [await serveVersions(), await cacheOfOwn()]
  publish('v1')
  const found = await find(url)
  await rm(join(found, 'a.txt'))
  publish('v2', { missing: 'b.txt' })
  await expect(find(url)).rejects.toMatchObject({ code: 'datasets/download-failed' })
  publish('v2')
  expect(await textsOf(await find(url))).toEqual(['a of v2', 'b of v2'])
  expect(await textsOf(await find(url, true))).toEqual(['a of v2', 'b of v2'])
})

test('a model that lacks a file, which a new version has no more, becomes that', async () => {
  const [{ url, publish }, find] = [await serveVersions(), await cacheOfOwn()]
  publish('v1')
  const found = await find(url)
  await rm(join(found, 'b.txt'))
  publish('v2', { dropped: 'b.txt' })
  expect(await find(url)).toBe(found)
  expect(await readFile(join(found, 'a.txt'), 'utf8')).toBe('a of v2')
  expect(await find(url, true)).toBe(found)
})

test('a file that the server has no more, though its manifest says so, is named', async () => {
  const [{ url, publish }, find] = [await serveVersions(), await cacheOfOwn()]
  publish('v1')
  await rm(join(await find(url), 'b.txt'))
  publish('v1', { missing: 'b.txt' })
  await expect(find(url)).rejects.toMatchObject({
    code: 'datasets/download-failed',
    message: expect.stringContaining(`${url}/b.txt: the server answered 404`),
  })
})
