import { fileURLToPath } from 'node:url'
import { modelFolder as csvLite } from '@valuecsv/model-csv-lite'
import { modelFolder as csvSmall } from '@valuecsv/model-csv-small'
import { tinyBlend, tinyModel } from '@valuecsv/tiny-model'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { largestDifference, scoreInNode, writeModelFolders } from './model-folders.ts'
import { NO_BROWSER, openSite } from './site.ts'
import type { Visitor } from './visitor.ts'

const models = await writeModelFolders({
  encoder: tinyModel({ head: 'pooler' }),
  blend: tinyBlend(),
})
const paths = { ...models.paths, 'csv-small': fileURLToPath(csvSmall), 'csv-lite': fileURLToPath(csvLite) }
const site = await openSite(paths)
afterAll(async () => {
  await site?.close()
  await models.remove()
})

const texts = ['诚信是做人的根本。', '', '爱国敬业友善和谐文明公平，人民做主。']
// A software adapter takes a tenth of a second a token of csv-small.
const real = ['法治', '诚实守信', '爱国']

/** For a software adapter on a machine with other work. */
const WITH_PATIENCE = { timeout: 240_000 }

let visitor: Visitor
beforeEach(async (context) => {
  if (site === undefined) return context.skip(NO_BROWSER)
  visitor = await site.visitor()
})
afterEach(() => visitor?.close())

test('it has the scores of Node in 8 bits, asks no other host and has nothing that a strict policy refuses', async () => {
  const visit = await visitor.visit({ model: 'blend', options: { device: 'wasm' }, texts })
  expect(visit).toMatchObject({ device: 'wasm', notices: [] })
  const { scores } = await scoreInNode(paths.blend, 'int8', texts)
  expect(largestDifference(scores, visit.scores)).toBeLessThan(0.005)
  expect([...visitor.strangers]).toEqual([])
  expect(visitor.complaints).toEqual([])
})

test('auto takes WebAssembly where there is no WebGPU, says why, and has the scores of Node', async () => {
  await visitor.prepare('Object.defineProperty(navigator, "gpu", { value: undefined })')
  const visit = await visitor.visit({ model: 'encoder', texts })
  expect(visit).toMatchObject({
    device: 'wasm',
    reason: `WebAssembly with 1 thread, as the page is not cross-origin isolated; ${visit.notices[0]}`,
    notices: ['running on wasm (webgpu: this browser has no WebGPU)'],
  })
  const { scores } = await scoreInNode(paths.encoder, 'int8', texts)
  expect(largestDifference(scores, visit.scores)).toBeLessThan(0.005)
})

test('on WebGPU it has the scores that Node has with the same weights as 32-bit numbers', WITH_PATIENCE, async () => {
  const visit = await visitor.visit({ model: 'encoder', options: { device: 'webgpu' }, texts })
  expect(visit).toMatchObject({ device: 'webgpu', reason: expect.stringMatching(/^WebGPU on \S/), notices: [] })
  const { scores } = await scoreInNode(paths.encoder, 'dequantized', texts)
  expect(largestDifference(scores, visit.scores)).toBeLessThan(1e-4)
})

test.each([
  ['wasm', 'int8', 0.02],
  ['webgpu', 'dequantized', 1e-3],
] as const)(
  'csv-small on %s has the scores and the values of Node',
  WITH_PATIENCE,
  async (device, precision, bound) => {
    const visit = await visitor.visit({ model: 'csv-small', options: { device }, texts: real })
    const { scores, values } = await scoreInNode(paths['csv-small'], precision, real)
    expect(largestDifference(scores, visit.scores)).toBeLessThan(bound)
    expect(visit.values).toEqual(values)
  },
)

test('csv-lite needs neither a worker nor WebAssembly', async () => {
  const visit = await visitor.visit({ model: 'csv-lite', options: {}, texts: real })
  expect(visit).toMatchObject({ device: 'cpu', reason: expect.stringContaining('N-grams'), notices: [] })
  const { scores } = await scoreInNode(paths['csv-lite'], 'int8', real)
  expect(largestDifference(scores, visit.scores)).toBeLessThan(1e-12)
  expect(await visitor.run('performance.getEntriesByType("resource").map(({ name }) => name)')).not.toContainEqual(
    expect.stringMatching(/worker|wasm/),
  )
})

test('in a page that is cross-origin isolated WebAssembly has threads, and the same scores', async () => {
  const isolated = await site!.visitor({ isIsolated: true })
  const options = { device: 'wasm', threads: 3 } as const
  const visit = await isolated.visit({ model: 'encoder', options, texts })
  expect(visit).toMatchObject({ device: 'wasm', reason: expect.stringMatching(/^WebAssembly with (up to )?\d thread/) })
  const { scores } = await scoreInNode(paths.encoder, 'int8', texts)
  expect(largestDifference(scores, visit.scores)).toBeLessThan(0.005)
  expect(isolated.complaints).toEqual([])
  await isolated.close()
  const { error } = await visitor.visit({ model: 'encoder', options })
  expect(error).toMatchObject({ code: 'runtime-web/not-isolated' })
})

test('a device that is not there is an error, not another device', async () => {
  await visitor.prepare('Object.defineProperty(navigator, "gpu", { value: undefined })')
  const { error } = await visitor.visit({ model: 'encoder', options: { device: 'webgpu' } })
  expect(error).toMatchObject({ code: 'runtime/device-missing', message: expect.stringContaining('webgpu') })
})
