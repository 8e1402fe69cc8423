import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test, vi } from 'vitest'
import { download, type ModelProgress } from './download.ts'

const content = Buffer.alloc(1_000_000, 'value')

async function serve(bytes: Buffer, headers: Record<string, string>): Promise<string> {
  return answer((_, response) => response.writeHead(200, headers).end(bytes))
}

async function answer(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/file.bin`
}

async function progressOf(url: string): Promise<Omit<ModelProgress, 'file'>[]> {
  const seen: Omit<ModelProgress, 'file'>[] = []
  const bytes = await download(url, { cache: 'no-store', onProgress: (progress) => seen.push(progress) })
  expect(Buffer.compare(bytes, content)).toBe(0)
  return seen
}

test('tells the size of the file with its progress', async () => {
  const seen = await progressOf(await serve(content, { 'content-length': `${content.length}` }))
  expect(seen.at(-1)).toEqual({ bytesRead: content.length, bytesTotal: content.length })
  expect(seen.every(({ bytesTotal }) => bytesTotal === content.length)).toBe(true)
})

test('the size of a compressed file is none, also where another origin does not say that it is compressed', async () => {
  const packed = gzipSync(content)
  const url = await serve(packed, { 'content-length': `${packed.length}`, 'content-encoding': 'gzip' })
  expect((await progressOf(url)).at(-1)).toEqual({ bytesRead: content.length, bytesTotal: undefined })
  const { fetch } = globalThis
  // What a page may see of an answer of another origin.
  vi.stubGlobal('fetch', async (...asked: Parameters<typeof fetch>) => {
    const response = await fetch(...asked)
    return new Response(response.body, { headers: { 'content-length': response.headers.get('content-length')! } })
  })
  onTestFinished(() => void vi.unstubAllGlobals())
  expect((await progressOf(url)).at(-1)).toEqual({ bytesRead: content.length, bytesTotal: undefined })
})

test.each<[string, RequestListener]>([
  ['from the beginning', () => {}],
  ['in the middle', (_, response) => void response.write('value')],
])('gives up a server that falls silent %s', async (_, listener) => {
  const url = await answer(listener)
  await expect(download(url, { cache: 'no-store', stallTimeoutMs: 100 })).rejects.toMatchObject({
    code: 'browser/download-failed',
    message: `${url}: silent for 0.1 s`,
  })
})

test('takes a file that comes slowly, as long as some of it comes', async () => {
  const url = await answer(async (_, response) => {
    for (let part = 0; part < 12; part++) {
      response.write('value')
      await pause(100)
    }
    response.end()
  })
  const bytes = await download(url, { cache: 'no-store', stallTimeoutMs: 1000 })
  expect(new TextDecoder().decode(bytes)).toBe('value'.repeat(12))
})

test('stops with the reason that it is given', async () => {
  const controller = new AbortController()
  const reason = new Error('enough')
  const url = await answer((_, response) => void response.write('value'))
  const onProgress = () => controller.abort(reason)
  await expect(download(url, { cache: 'no-store', signal: controller.signal, onProgress })).rejects.toBe(reason)
})
