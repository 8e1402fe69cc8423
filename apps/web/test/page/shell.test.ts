import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { NO_BROWSER, openSite } from '../site.ts'

const site = await openSite({ path: '/some/where/' })
afterAll(() => site?.close())
beforeEach((context) => {
  if (site === undefined) context.skip(NO_BROWSER)
})

const built = join(import.meta.dirname, '../../dist/page')

test.each([
  ['zh-CN', 'zh-Hans', '一段文字谈到了哪些价值？'],
  ['en-US', 'en', 'Which values does a text speak of?'],
  ['de-DE', 'en', 'Which values does a text speak of?'],
])('speaks the language of the browser: %s', async (locale, tag, title) => {
  const visit = await site!.visit({ locale })
  await visit.open()
  await visit.page.getByRole('heading', { name: title }).waitFor()
  expect(await visit.page.locator('html').getAttribute('lang')).toBe(tag)
  expect(visit.faults).toEqual([])
  await visit.close()
})

test('keeps the language and the colours that were chosen', async () => {
  const visit = await site!.visit({ colorScheme: 'light' })
  const background = () => visit.page.evaluate('getComputedStyle(document.documentElement).backgroundColor')
  await visit.open('#/values')
  const light = await background()
  await visit.page.getByRole('button', { name: '中文' }).click()
  await visit.page.getByRole('heading', { name: '社会主义核心价值观' }).waitFor()
  await expect.poll(() => visit.page.url()).toMatch(/#\/values\?lang=zh$/)
  await visit.page.getByRole('button', { name: /配色/ }).click()
  await visit.page.getByRole('button', { name: /配色/ }).click()
  await visit.open('#/')
  await visit.page.reload()
  await visit.page.getByRole('heading', { name: '一段文字谈到了哪些价值？' }).waitFor()
  expect(await background()).not.toBe(light)
  await visit.close()
})

test('going back keeps the language that was chosen last, and a typed address has its own', async () => {
  const visit = await site!.visit({ locale: 'zh-CN' })
  const { page } = visit
  await visit.open()
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('navigation').getByRole('link', { name: 'Files' }).click()
  await page.locator('a[aria-current="page"][href^="#/files"]').waitFor()
  await page.getByRole('button', { name: '中文' }).click()
  await page.goBack()
  await page.getByRole('heading', { name: '一段文字谈到了哪些价值？' }).waitFor()
  await expect.poll(() => page.url()).toMatch(/#\/score\?lang=zh$/)
  await visit.open('#/values?lang=en')
  await page.getByRole('heading', { name: 'The twelve values' }).waitFor()
  await page.goBack()
  await page.getByRole('heading', { name: 'Which values does a text speak of?' }).waitFor()
  expect(visit.faults).toEqual([])
  await visit.close()
})

test.each(['score', 'files', 'compare', 'values'])(
  'a file that is dropped on %s does not take the place of the page',
  async (screen) => {
    const visit = await site!.visit()
    await visit.open(`#/${screen}`)
    const isLeft = await visit.page.locator('main h1').evaluate((heading) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([], 'texts.csv'))
      const event = (name: string) => new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true })
      return ['dragover', 'drop'].map((name) => heading.dispatchEvent(event(name)))
    })
    expect(isLeft).toEqual([false, false])
    await visit.close()
  },
)

test('goes from screen to screen under any path, marks where it is, and goes back', async () => {
  const visit = await site!.visit()
  const { page } = visit
  await visit.open()
  for (const [screen, name] of [
    ['files', 'Files'],
    ['compare', 'Compare'],
    ['values', 'Values'],
  ] as const) {
    await page.getByRole('navigation').getByRole('link', { name }).click()
    await page.locator(`a[aria-current="page"][href^="#/${screen}"]`).waitFor()
    await page.locator('main h1').waitFor()
    expect(await page.title()).toBe(`${name} · ValueCSV`)
  }
  await page.goBack()
  await page.locator('a[aria-current="page"][href^="#/compare"]').waitFor()
  expect(visit.faults).toEqual([])
  await visit.close()
})

test('the first screen is under 150 kB of JavaScript and loads no charts, readers or runtime', async () => {
  const visit = await site!.visit()
  const scripts: string[] = []
  visit.page.on('response', (response) => {
    const path = new URL(response.url()).pathname.replace('/some/where/', '')
    if (path.endsWith('.js')) scripts.push(path)
  })
  await visit.open()
  await visit.page.getByRole('button', { name: 'The shoemaker' }).waitFor()
  const sizes = scripts.map((path) => gzipSync(readFileSync(join(built, path))).length)
  expect(scripts.length).toBeGreaterThan(2)
  expect(scripts.filter((path) => !/^assets\/(first|shared)\//.test(path))).toEqual([])
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(150_000)
  await visit.close()
})

test('can be installed: its manifest, its icon and its worker are there', async () => {
  const visit = await site!.visit()
  await visit.open()
  const answers = await visit.page.evaluate(
    `Promise.all(['page.webmanifest', 'icon.svg', 'service-worker.js'].map((name) => fetch(name).then(({ status }) => status)))`,
  )
  expect(answers).toEqual([200, 200, 200])
  await visit.page.evaluate('navigator.serviceWorker.ready')
  await visit.close()
})

test('a keyboard reaches the content past the navigation', async () => {
  const visit = await site!.visit()
  await visit.open()
  // Before the screen is there, nothing in the content can be reached.
  await visit.page.locator('#score-text').waitFor()
  await visit.page.keyboard.press('Tab')
  await visit.page.keyboard.press('Enter')
  await visit.page.keyboard.press('Tab')
  expect(await visit.page.evaluate('document.activeElement.id')).toBe('score-text')
  await visit.close()
})
