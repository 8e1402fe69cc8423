import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startRegistry } from './start-registry.ts'

const client = { registry: 'http://127.0.0.1:9/', certificates: undefined, strictTls: true, proxy: undefined }

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'valuecsv-registry-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('answers until it is closed, and knows none of our packages at first', async () => {
  const registry = await startRegistry(folder, client, process.env)
  expect((await fetch(`${registry.url}@valuecsv%2ftaxonomy`)).status).toBe(404)
  await registry.close()
  await expect(fetch(registry.url)).rejects.toThrow()
})

test('keeps everything that it writes in its folder', async () => {
  expect((await readdir(folder)).sort()).toEqual(['registry.log', 'settings.yaml', 'storage'])
})
