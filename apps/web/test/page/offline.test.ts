import { ISOLATION_HEADERS } from '@valuecsv/chromium'
import { expect, test } from 'vitest'
import { EQUAL, HONEST } from '../sentences.ts'
import { NO_BROWSER, openSite } from '../site.ts'

test('after the first visit the page starts, scores and shows every screen without a network', async (context) => {
  const site = await openSite({ headers: ISOLATION_HEADERS })
  if (site === undefined) return context.skip(NO_BROWSER)
  const visit = await site.visit()
  const { page } = visit
  await visit.open('#/score?value=integrity')
  await page.locator('textarea').fill(HONEST)
  await page.locator('.evidence-text').waitFor()
  // The file of ONNX Runtime was loaded before there was a service worker.
  await page.waitForFunction(`caches.keys().then(async (names) => {
    const stored = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return stored.flat().some(({ url }) => url.endsWith('.wasm'))
  })`)
  await site.goOffline()
  await page.goto('about:blank')

  await visit.open('#/score?value=equality')
  await page.locator('textarea').fill(EQUAL)
  await page.locator('.evidence-text mark').first().waitFor()
  await page.locator('.text-radar svg').waitFor()
  expect(await page.locator('.evaluator-status').textContent()).not.toContain('One thread')
  for (const screen of ['files', 'compare', 'values']) {
    await visit.open(`#/${screen}`)
    await page.locator('main h1').waitFor()
  }
  expect(visit.faults).toEqual([])
  await site.close()
})
