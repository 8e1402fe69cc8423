import { mkdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { downloadFile } from './download-file.ts'
import { content, folder, left, path, ranged, serve } from './download-fixture.ts'

test('without a digest it takes what comes, and starts anew whenever it breaks', async () => {
  const ranges: (string | undefined)[] = []
  const url = await serve(ranged(ranges, 1))
  await mkdir(join(folder, 'deep'))
  await writeFile(`${path}.part`, content.subarray(0, 1000))
  await downloadFile(url, path, { retryDelayMs: 1 })
  expect(await readFile(path)).toEqual(content)
  expect(ranges).toEqual([undefined, undefined])
})

test('without a digest it never joins two versions of a file', async () => {
  let version = 0
  const url = await serve((request, response) => {
    version++
    const from = request.headers.range === undefined ? 0 : 10
    const headers = { 'content-length': 20 - from, ...(from > 0 && { 'content-range': 'bytes 10-19/20' }) }
    response.writeHead(from > 0 ? 206 : 200, headers)
    if (version > 1) response.end(`${version}`.repeat(20 - from))
    else response.write('1'.repeat(10), () => setTimeout(() => response.destroy(), 20))
  })
  await downloadFile(url, path, { retryDelayMs: 1 })
  expect(await readFile(path, 'utf8')).toBe('2'.repeat(20))
})

test('without a digest half a file is none, whatever the server says of the rest', async () => {
  const url = await serve((request, response) => {
    if (request.headers.range !== undefined) return void response.writeHead(416).end()
    response.writeHead(200, { 'content-length': 20 })
    response.write('1'.repeat(10), () => setTimeout(() => response.destroy(), 20))
  })
  await expect(downloadFile(url, path, { retries: 1, retryDelayMs: 1 })).rejects.toMatchObject({
    code: 'datasets/download-failed',
  })
  expect(await left()).toEqual([])
})

test('removes what downloads left that were killed an hour ago or more', async () => {
  await mkdir(join(folder, 'deep'))
  const names = ['file.bin.0123abcd.part', 'file.bin.4567cdef.part', 'file.bin.other.part', 'file.bin2.0123abcd.part']
  for (const name of names) await writeFile(join(folder, 'deep', name), 'left')
  const anHourAgo = new Date(Date.now() - 61 * 60 * 1000)
  for (const name of names) if (!name.includes('4567')) await utimes(join(folder, 'deep', name), anHourAgo, anHourAgo)
  await downloadFile(await serve(ranged([])), path)
  expect((await left()).sort()).toEqual(['file.bin', ...names.slice(1)].sort())
})

test('two downloads of one file without a digest do not take each other’s part', async () => {
  const url = await serve((_, response) => {
    response.writeHead(200, { 'content-length': content.length })
    response.write(content.subarray(0, 150_000))
    setTimeout(() => response.end(content.subarray(150_000)), 150)
  })
  const first = downloadFile(url, path, {})
  await new Promise((resolve) => setTimeout(resolve, 75))
  await Promise.all([first, downloadFile(url, path, {})])
  expect(Buffer.compare(await readFile(path), content)).toBe(0)
  expect(await left()).toEqual(['file.bin'])
})
