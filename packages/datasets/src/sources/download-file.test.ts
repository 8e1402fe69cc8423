import { existsSync } from 'node:fs'
import { mkdir, open, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { downloadFile } from './download-file.ts'
import { content, folder, left, path, ranged, serve, sha256, stopServing } from './download-fixture.ts'
import type { DownloadOptions } from './download-options.ts'

const download = (url: string, options: Partial<DownloadOptions> = {}) =>
  downloadFile(url, path, { sha256, retryDelayMs: 1, ...options })

test('writes the file under its name only, and tells how far it is', async () => {
  const seen: number[] = []
  await download(await serve(ranged([])), {
    onProgress: ({ bytesRead, bytesTotal }) => seen.push(bytesRead / bytesTotal!),
  })
  expect(await readFile(path)).toEqual(content)
  expect(await left()).toEqual(['file.bin'])
  expect(seen.at(-1)).toBe(1)
})

test('continues by itself where the connection was cut', async () => {
  const ranges: (string | undefined)[] = []
  await download(await serve(ranged(ranges, 2)))
  expect(await readFile(path)).toEqual(content)
  expect(ranges[0]).toBeUndefined()
  expect(ranges.slice(1)).toEqual(['bytes=150000-', 'bytes=300000-'])
})

test('gives up after its retries, keeps what it has, and continues the next time', async () => {
  const ranges: (string | undefined)[] = []
  const url = await serve(ranged(ranges, 2))
  await expect(download(url, { retries: 1 })).rejects.toMatchObject({
    code: 'datasets/download-failed',
    message: expect.stringContaining(url),
  })
  expect(await left()).toEqual(['file.bin.part'])
  await download(url)
  expect(ranges.at(-1)).toBe('bytes=300000-')
  expect(await left()).toEqual(['file.bin'])
})

test('starts anew where the server knows no ranges', async () => {
  const url = await serve((_, response) => response.end(content))
  await download(url, { retries: 0 })
  await rm(path)
  await writeFile(`${path}.part`, content.subarray(0, 1000))
  await download(url, { retries: 0 })
  expect(await readFile(path)).toEqual(content)
})

test.each([
  ['of another file', Buffer.alloc(1000, 7)],
  ['longer than the file', Buffer.concat([content, content])],
])('starts anew where the part is %s', async (_, part) => {
  const url = await serve(ranged([]))
  await download(url)
  await rm(path)
  await writeFile(`${path}.part`, part)
  await download(url)
  expect(await readFile(path)).toEqual(content)
})

test('takes a part that is whole already', async () => {
  const url = await serve(ranged([]))
  await download(url)
  await rm(path)
  await writeFile(`${path}.part`, content)
  await download(url)
  expect(await left()).toEqual(['file.bin'])
})

test('writes all of a chunk of which the disk takes a part at a time', async () => {
  const url = await serve(ranged([]))
  const handle = await open(folder)
  const prototype: typeof handle = Object.getPrototypeOf(handle)
  await handle.close()
  const { write } = prototype
  const spy = vi.spyOn(prototype, 'write').mockImplementation(function (this: typeof handle, ...given: unknown[]) {
    const [bytes, offset, length, position] = given as [Uint8Array, number, number, number]
    return Reflect.apply(write, this, [bytes, offset, Math.ceil(length / 2), position])
  } as typeof write)
  await downloadFile(url, path, { retries: 0 }).finally(() => spy.mockRestore())
  expect(Buffer.compare(await readFile(path), content)).toBe(0)
})

test.skipIf(!existsSync('/dev/full'))('a full disk is named, and not taken for a connection that broke', async () => {
  const asked: (string | undefined)[] = []
  const url = await serve(ranged(asked))
  await mkdir(join(folder, 'deep'))
  await symlink('/dev/full', `${path}.part`)
  await expect(download(url)).rejects.toMatchObject({
    code: 'datasets/disk-full',
    message: `${path}: no space is left on the disk`,
  })
  expect(asked).toHaveLength(1)
})

test('a file that is there already is not asked for', async () => {
  const asked: (string | undefined)[] = []
  const url = await serve(ranged(asked))
  await download(url)
  await download(url)
  expect(asked).toHaveLength(1)
})

test('user and password of a URL are sent, and shown by no error', async () => {
  const sent: (string | undefined)[] = []
  const url = await serve((request, response) => {
    sent.push(request.headers.authorization)
    response.writeHead(403).end()
  })
  const refused = download(url.replace('//', '//me:se%20cret@'))
  await expect(refused).rejects.toMatchObject({ message: `${url}: the server answered 403 Forbidden` })
  expect(sent).toEqual([`Basic ${Buffer.from('me:se cret').toString('base64')}`])
})

test('keeps nothing of a file with another digest', async () => {
  const url = await serve((_, response) => response.end('<html>please log in</html>'))
  await expect(download(url)).rejects.toMatchObject({ code: 'datasets/digest-mismatch' })
  expect(await left()).toEqual([])
})

describe('an answer that is an error', () => {
  test('of the kind that passes is tried again', async () => {
    let count = 0
    const url = await serve((_, response) => {
      if (count++ < 2) response.writeHead(503).end()
      else response.end(content)
    })
    await download(url)
    expect(count).toBe(3)
  })

  test('of the kind that stays is told at once, without a password', async () => {
    let count = 0
    const url = await serve((_, response) => {
      count++
      response.writeHead(404).end()
    })
    await expect(download(url)).rejects.toMatchObject({
      code: 'datasets/download-failed',
      message: `${url}: the server answered 404 Not Found`,
    })
    expect(count).toBe(1)
    expect(await left()).toEqual([])
  })
})

test('tells that nobody answers', async () => {
  const url = await serve(() => {})
  stopServing()
  await expect(download(url, { retries: 0 })).rejects.toMatchObject({
    code: 'datasets/download-failed',
    message: expect.stringContaining('ECONNREFUSED'),
  })
})

test('does not wait for a silent server for ever', async () => {
  const url = await serve((_, response) => {
    response.writeHead(200, { 'content-length': content.length })
    response.write(content.subarray(0, 1000))
  })
  await expect(download(url, { retries: 0, stallTimeoutMs: 100 })).rejects.toMatchObject({
    code: 'datasets/download-failed',
    message: expect.stringContaining('silent for 100 ms'),
  })
})

test('stops when it is told to, and keeps what it has', async () => {
  const abort = new AbortController()
  const url = await serve((_, response) => {
    response.writeHead(200, { 'content-length': content.length })
    response.write(content.subarray(0, 1000))
  })
  const reason = new Error('enough')
  await expect(download(url, { signal: abort.signal, onProgress: () => abort.abort(reason) })).rejects.toBe(reason)
  expect(await left()).toEqual(['file.bin.part'])
})

test('stops while it waits for a busy server, with the reason it is given', async () => {
  const abort = new AbortController()
  const reason = new Error('enough')
  const url = await serve((_, response) => {
    response.writeHead(503).end()
    setTimeout(() => abort.abort(reason), 50)
  })
  await expect(download(url, { signal: abort.signal, retryDelayMs: 60_000 })).rejects.toBe(reason)
})

test('a download that is cut short in good order leaves the file whole that another has finished meanwhile', async () => {
  const rest = ranged([])
  const first = Promise.withResolvers<() => void>()
  const url = await serve((request, response) => {
    if (request.headers.range !== undefined) return rest(request, response)
    response.write(content.subarray(0, 1000))
    first.resolve(() => response.end())
  })
  const isHalfWay = Promise.withResolvers<void>()
  const slow = download(url, { onProgress: () => isHalfWay.resolve() })
  await isHalfWay.promise
  await download(url)
  const cutShort = await first.promise
  cutShort()
  await slow
  expect(Buffer.compare(await readFile(path), content)).toBe(0)
  expect(await left()).toEqual(['file.bin'])
})

test('two downloads of one file at once both end with it', async () => {
  const url = await serve(ranged([]))
  await Promise.all([download(url), download(url), download(url)])
  expect(await readFile(path)).toEqual(content)
  expect(await left()).toEqual(['file.bin'])
})
