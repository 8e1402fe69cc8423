import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ISOLATION_HEADERS } from '@valuecsv/chromium'
import { expect, test } from 'vitest'
import { HONEST } from '../sentences.ts'
import { NO_BROWSER, openSite } from '../site.ts'

const built = join(import.meta.dirname, '../../dist/page')
const read = (name: string) => readFileSync(join(built, name))

test('a new version fetches all that this machine needs, and shows its page once the old one is closed', async (context) => {
  const files: Record<string, string | Uint8Array> = {}
  const site = await openSite({ headers: ISOLATION_HEADERS, files })
  if (site === undefined) return context.skip(NO_BROWSER)
  const visit = await site.visit()
  const { page } = visit
  const stored = async () => {
    const found = await page.evaluate(async () => {
      const cache = await caches.open((await caches.keys()).find((name) => name.startsWith('valuecsv-page'))!)
      return Promise.all(
        (await cache.keys()).map(async ({ url }) => [url, await (await cache.match(url))!.text()] as const),
      )
    })
    return new Map(found.map(([url, text]) => [url.slice(site.url.length), text]))
  }
  const version = () => page.evaluate(() => document.body.dataset.version)
  const wasm = readdirSync(join(built, 'assets')).find((name) => /^ort-wasm-simd-threaded-.{8}\.wasm$/.test(name))!
  const newWasm = 'ort-wasm-simd-threaded-new_-000.wasm'

  await visit.open('#/score?value=integrity')
  await page.locator('textarea').fill(HONEST)
  await page.locator('.evidence-text').waitFor()
  await page.waitForFunction((url) => caches.match(url).then((found) => found !== undefined), `assets/${wasm}`)

  Object.assign(files, {
    '': read('index.html').toString().replace('<body>', '<body data-version="new">'),
    'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"><!-- new --></svg>',
    'service-worker.js': read('service-worker.js').toString().replaceAll(wasm, newWasm),
    [`assets/${newWasm}`]: read(`assets/${wasm}`),
  })
  await page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update()))
  await page.waitForFunction(() => navigator.serviceWorker.ready.then(({ waiting }) => waiting !== null))
  await visit.open('#/score')
  await page.reload()
  expect(await version()).toBeUndefined()

  // The old version ends some time after its last page: it is between two looks that no page is open.
  const look = async () => {
    await visit.open('#/score')
    const shown = await version()
    await page.goto('about:blank')
    return shown
  }
  await expect.poll(look, { interval: 1000 }).toBe('new')
  await visit.open('#/score')
  await expect.poll(async () => (await stored()).has(`assets/${wasm}`)).toBe(false)
  const kept = await stored()
  expect([...kept.keys()].filter((name) => name.endsWith('.wasm'))).toEqual([`assets/${newWasm}`])
  expect(kept.get('')).toContain('data-version="new"')
  expect(kept.get('icon.svg')).toContain('new')
  expect(kept.has('index.html')).toBe(false)
  expect(visit.faults).toEqual([])
  await site.close()
})
