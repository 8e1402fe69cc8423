import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Notice } from '../bytes/notice.ts'
import { cacheDirectory } from './cache-directory.ts'
import { findDataset } from './find-dataset.ts'
import { loadQuest100 } from './load-quest100.ts'
import { loadValueCsv5000 } from './load-valuecsv5000.ts'

const data = process.env.VALUECSV_DATA
const environment = {}

let folder: string
let server: Server
let baseUrl: string
const asked: (string | undefined)[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'valuecsv-find-'))
  server = createServer((request, response) => {
    asked.push(request.url)
    readFile(`${data}/${request.url?.split('/').at(-1)}`).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/mirror`
})
afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true })
})

describe('without the file', () => {
  test('names the folder that was to hold it', async () => {
    const path = join(folder, 'ValueCSV5000.xlsx')
    const hint = expect.stringContaining('put ValueCSV5000.xlsx into it, or name none')
    const expected = { code: 'datasets/not-found', message: `${path}: no such file`, hint }
    await expect(findDataset('ValueCSV5000', { dataDirectory: folder, environment })).rejects.toMatchObject(expected)
    await expect(findDataset('ValueCSV5000', { environment: { VALUECSV_DATA: folder } })).rejects.toMatchObject(
      expected,
    )
  })

  test('does not download when it is told not to', async () => {
    await expect(
      findDataset('quest100', { cacheDirectory: join(folder, 'none'), offline: true, baseUrl, environment }),
    ).rejects.toMatchObject({ code: 'datasets/offline', message: expect.stringContaining('quest100.xlsx') })
    expect(asked).toEqual([])
  })

  test('says where a copy may lie when the network gives none', async () => {
    const options = { cacheDirectory: join(folder, 'none'), baseUrl: 'http://127.0.0.1:1/', retries: 0, environment }
    await expect(findDataset('quest100', options)).rejects.toMatchObject({
      code: 'datasets/download-failed',
      hint: expect.stringMatching(
        /NODE_USE_ENV_PROXY=1 \(from Node 22\.21 on\)\. A copy of quest100\.xlsx .* VALUECSV_DATA/,
      ),
    })
  })

  test.each(['mirror.invalid/data', 'file:///data'])('refuses %s as the place to download from', async (place) => {
    const cacheDirectory = join(folder, 'none')
    const problem = `is "${place}", expected a URL that begins with https:// or http://`
    await expect(
      findDataset('quest100', { cacheDirectory, environment: { VALUECSV_DATA_URL: place } }),
    ).rejects.toMatchObject({ code: 'datasets/wrong-base-url', message: `VALUECSV_DATA_URL ${problem}` })
    await expect(findDataset('quest100', { cacheDirectory, baseUrl: place, environment })).rejects.toMatchObject({
      message: `the base URL ${problem}`,
    })
  })

  test.each([
    ['https://me:secret@mirror.invalid/data?x=1', 'https://mirror.invalid/data?x=1'],
    ['https://mirror.invalid/data#x', 'https://mirror.invalid/data#x'],
    ['me:secret@mirror.invalid/data', 'mirror.invalid/data'],
    ['ftp://me:secret@mirror.invalid/data', 'ftp://mirror.invalid/data'],
  ])('refuses %s without showing a password', async (baseUrl, shown) => {
    await expect(
      findDataset('quest100', { cacheDirectory: join(folder, 'none'), baseUrl, environment }),
    ).rejects.toMatchObject({
      code: 'datasets/wrong-base-url',
      message: expect.stringContaining(`the base URL is "${shown}", expected a URL`),
    })
  })

  test('takes the place to download from without the spaces around it', async () => {
    const environment = { VALUECSV_DATA_URL: ' http://127.0.0.1:1/data ' }
    await expect(
      findDataset('quest100', { cacheDirectory: join(folder, 'none'), retries: 0, environment }),
    ).rejects.toMatchObject({ message: expect.stringContaining('http://127.0.0.1:1/data/quest100.xlsx: ') })
  })

  test('refuses a file of that name that is another', async () => {
    const dataDirectory = join(folder, 'other')
    await mkdir(dataDirectory)
    await writeFile(join(dataDirectory, 'quest100.xlsx'), 'other')
    await expect(findDataset('quest100', { dataDirectory, environment })).rejects.toMatchObject({
      code: 'datasets/digest-mismatch',
      message: expect.stringContaining('quest100.xlsx'),
    })
  })
})

describe.skipIf(!data && !process.env.CI)('with the original files (needs VALUECSV_DATA)', () => {
  test('takes them from the folder that is named', async () => {
    const found = await findDataset('quest100', { environment: { VALUECSV_DATA: data } })
    expect(found).toMatchObject({ from: 'data directory', path: join(data!, 'quest100.xlsx') })
    expect((await loadQuest100({ dataDirectory: data! })).questions).toHaveLength(99)
  })

  test('downloads once, then takes them from the cache, and downloads again what was damaged there', async () => {
    const cache = join(folder, 'cache')
    const notices: Notice[] = []
    const options = { cacheDirectory: cache, baseUrl, environment, onNotice: (notice: Notice) => notices.push(notice) }
    expect((await findDataset('ValueCSV5000', options)).from).toBe('download')
    expect((await findDataset('ValueCSV5000', { ...options, offline: true })).from).toBe('cache')
    await copyFile(join(data!, 'quest100.xlsx'), join(cache, 'data', 'ValueCSV5000.xlsx'))
    expect((await loadValueCsv5000(options)).texts).toHaveLength(4999)
    expect(notices.map(({ code }) => code)).toEqual(['datasets/cache-damaged'])
    expect(asked).toEqual(['/mirror/ValueCSV5000.xlsx', '/mirror/ValueCSV5000.xlsx'])
  })
})

test.each([
  [{ environment: { XDG_CACHE_HOME: '/x' }, platform: 'darwin' as const }, '/x/valuecsv'],
  [{ environment: {}, platform: 'linux' as const }, '/home/me/.cache/valuecsv'],
  [{ environment: { XDG_CACHE_HOME: 'here' }, platform: 'linux' as const }, '/home/me/.cache/valuecsv'],
  [{ environment: {}, platform: 'darwin' as const }, '/home/me/Library/Caches/valuecsv'],
  [{ environment: { LOCALAPPDATA: '/l' }, platform: 'win32' as const }, '/l/valuecsv/cache'],
])('the cache is where the system keeps caches: %j', (surroundings, expected) => {
  expect(cacheDirectory({ home: '/home/me', ...surroundings })).toBe(expected)
})
