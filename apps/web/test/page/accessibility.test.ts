import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { HONEST } from '../sentences.ts'
import { NO_BROWSER, openSite } from '../site.ts'

const site = await openSite()
afterAll(() => site?.close())
beforeEach((context) => {
  if (site === undefined) context.skip(NO_BROWSER)
})

const settings = [
  { locale: 'en-GB', colorScheme: 'light' },
  { locale: 'zh-CN', colorScheme: 'dark' },
] as const

test.each(settings)('axe finds nothing on any screen: $locale, $colorScheme', async (setting) => {
  const visit = await site!.visit(setting)
  const { page } = visit
  const problems = async () => {
    const { violations } = await new AxeBuilder({ page }).analyze()
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  }
  await visit.open('?model=csv-lite#/score?value=integrity')
  await page.locator('textarea').waitFor()
  expect(await problems()).toEqual([])
  await page.locator('textarea').fill(HONEST)
  await page.locator('mark').first().waitFor()
  await page.locator('.text-radar svg').waitFor()
  expect(await problems()).toEqual([])
  await visit.open('?model=nowhere#/score')
  await page.locator('textarea').fill(HONEST)
  await page.getByRole('alert').waitFor()
  expect(await problems()).toEqual([])
  for (const screen of ['files', 'compare', 'values']) {
    await visit.open(`#/${screen}`)
    await page.locator(`main h1`).waitFor()
    expect(await problems()).toEqual([])
  }
  await visit.close()
})

test.each(['en-GB', 'zh-CN'])('nothing stands beside a screen of 320 pixels: %s', async (locale) => {
  const visit = await site!.visit({ locale, viewport: { width: 320, height: 640 } })
  for (const screen of ['score?value=integrity', 'values']) {
    await visit.open(`?model=csv-lite#/${screen}`)
    await visit.page.locator('main h1').waitFor()
    if (screen.startsWith('score')) {
      await visit.page.locator('textarea').fill(HONEST + 'a'.repeat(300))
      await visit.page.locator('.evidence-text').waitFor()
      await visit.page.locator('.text-radar svg').waitFor()
    }
    expect(await visit.page.evaluate('document.documentElement.scrollWidth')).toBe(320)
  }
  await visit.close()
})
