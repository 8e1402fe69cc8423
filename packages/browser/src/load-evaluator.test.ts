import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeModelFolder } from '@valuecsv/evaluator/node'
import { tinyNgramModel } from '@valuecsv/tiny-model'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { BrowserCache } from './browser-globals.ts'
import { loadEvaluator } from './load-evaluator.ts'

// What it does in a browser stands in test/, where it runs in one.

/** The URL of a model whose only file is `ngrams.bin`. */
async function serveModel(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'valuecsv-browser-'))
  await writeModelFolder(folder, tinyNgramModel())
  const server = createServer(async (request, response) => response.end(await readFile(join(folder, request.url!))))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    server.closeAllConnections()
    server.close()
    await rm(folder, { recursive: true })
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

test('stops when it is told to, also once the files are read, and keeps the version of before', async () => {
  const controller = new AbortController()
  const reason = new Error('enough')
  const kept: string[] = []
  const cache: BrowserCache = {
    match: async () => undefined,
    async put(url) {
      kept.push(url.replace(/^.*\/|\?.*$/g, ''))
      controller.abort(reason)
    },
    delete: async () => true,
    keys: async () => [],
  }
  vi.stubGlobal('caches', { open: async () => cache })
  onTestFinished(() => void vi.unstubAllGlobals())
  await expect(loadEvaluator(await serveModel(), { signal: controller.signal })).rejects.toBe(reason)
  expect(kept).toEqual(['ngrams.bin'])
})
