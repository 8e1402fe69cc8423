import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test, vi } from 'vitest'
import { download, type ModelProgress } from './download.ts'

const content = Buffer.alloc(1_000_000, 'value')

async function serve(bytes: Buffer, headers: Record<string, string>): Promise<string> {
  const server = createServer((_, response) => response.writeHead(200, headers).end(bytes))
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
