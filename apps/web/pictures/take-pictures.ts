// Takes docs/pictures/page-*.png: each screen of the built page, in both languages, light and dark, at a desk and on a phone.
// The system needs a Chinese font. Run with: node --conditions=@valuecsv/source pictures/take-pictures.ts
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { openSite } from '../test/site.ts'
import type { VisitOptions } from '../test/visit.ts'

const answers = fileURLToPath(new URL('../../../examples/demo/answers.csv', import.meta.url))
const pictures = fileURLToPath(new URL('../../../docs/pictures/', import.meta.url))

/** What a visitor does on each screen before the picture is taken. */
const screens: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  async score(page) {
    await page.getByRole('button', { name: /The shoemaker|修鞋铺/ }).click()
    await page.locator('.value-row').first().waitFor()
    await page.locator('.value-row', { hasText: /Integrity|诚信/ }).click()
    await page.locator('mark').first().waitFor()
  },
  async files(page) {
    await page.locator('input[type=file]').first().setInputFiles(answers)
    await page.getByRole('button', { name: /^Score \d+ rows|^为 \d+ 行打分/ }).click()
    await page.getByRole('button', { name: /CSV/ }).first().waitFor()
  },
  async compare(page) {
    await page.locator('input[type=file]:not([webkitdirectory])').first().setInputFiles(answers)
    await page.getByRole('button', { name: /HTML/ }).waitFor()
  },
  async values(page) {
    await page.getByRole('heading', { level: 2 }).first().waitFor()
  },
}

const desk = { width: 1280, height: 1100 }
const visitors: Readonly<Record<string, VisitOptions>> = {
  'en-light': { locale: 'en-GB', colorScheme: 'light', viewport: desk },
  'zh-dark': { locale: 'zh-CN', colorScheme: 'dark', viewport: desk },
  'zh-light-phone': { locale: 'zh-CN', colorScheme: 'light', viewport: { width: 375, height: 812 } },
}

const site = await openSite()
if (site === undefined)
  throw new Error('No browser: the one out of npm is for Linux on x64, CHROMIUM_PATH names another.')
for (const [look, settings] of Object.entries(visitors)) {
  for (const [screen, act] of Object.entries(screens)) {
    const { page, open, close } = await site.visit(settings)
    await open(`?${screen === 'score' ? 'device=wasm' : 'model=csv-lite'}#/${screen}`)
    await act(page)
    await page.waitForTimeout(1500)
    await page.evaluate('window.scrollTo(0, 0)')
    await page.screenshot({ path: `${pictures}page-${screen}-${look}.png` })
    await close()
  }
}
await site.close()
