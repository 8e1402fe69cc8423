import { readFile } from 'node:fs/promises'
import { modelFolder as csvLite } from '@valuecsv/model-csv-lite'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { endWorkerAfter } from '../end-worker-after.ts'
import { EQUAL, HONEST, HOSTILE } from '../sentences.ts'
import { NO_BROWSER, openSite } from '../site.ts'
import { tinyModelFiles } from '../tiny-model-files.ts'
import type { Visit } from '../visit.ts'

const manifest = await readFile(new URL('valuecsv.json', csvLite))
/** Files of the server that a test may change. */
const files: Record<string, string | Uint8Array> = {}
const site = await openSite({ files })
afterAll(() => site?.close())

let visit: Visit
beforeEach(async (context) => {
  if (site === undefined) return context.skip(NO_BROWSER)
  for (const name of Object.keys(files)) delete files[name]
  visit = await site.visit()
})
afterEach(async () => {
  expect(visit?.faults ?? []).toEqual([])
  await visit?.close()
})

async function enter(text: string): Promise<void> {
  await visit.page.locator('textarea').fill(text)
}

test.each(HOSTILE)('a hostile text is text: %j', async (text) => {
  await visit.open('?model=csv-lite#/score?value=integrity&lang=%3Cimg%20src=x%20onerror=alert(1)%3E')
  await enter(text)
  const evidence = visit.page.locator('.evidence-text')
  await evidence.waitFor()
  const typed = await visit.page.locator('textarea').inputValue()
  expect(await evidence.textContent()).toBe(typed)
  const made = await visit.page.locator('main').locator('img, script, iframe, style, a').count()
  expect(made).toBe(0)
})

test.each([
  ['that is not one', { 'csv-small/valuecsv.json': '{ "schemaVersion": 1 }' }, 'The model on this site can’t be read'],
  ['with a damaged file', { 'csv-lite/ngrams.bin': 'other' }, 'A file of the model on this site is damaged'],
])('a model %s is told in a sentence, and the page goes on', async (_, broken, sentence) => {
  Object.assign(files, broken)
  const [name] = Object.keys(broken)
  await visit.open(`?model=${name!.split('/')[0]}`)
  await enter(HONEST)
  const alert = visit.page.getByRole('alert')
  await alert.getByText(sentence).waitFor()
  await visit.page.getByRole('link', { name: 'Values' }).click()
  await visit.page.getByRole('heading', { name: 'The twelve values' }).waitFor()
  await visit.page.getByRole('link', { name: 'Score' }).first().click()
  expect(await visit.page.locator('textarea').inputValue()).toBe(HONEST)
})

test('a model that was missing is there when it is tried again', async () => {
  files['csv-lite/valuecsv.json'] = ''
  visit = await replaced({ locale: 'zh-CN' })
  await visit.open('?model=csv-lite')
  await enter(HONEST)
  await visit.page.getByRole('alert').getByText('本站的模型无法读取').waitFor()
  files['csv-lite/valuecsv.json'] = manifest
  await visit.page.getByRole('button', { name: '再试一次' }).click()
  await visit.page.locator('.value-row').first().waitFor()
})

test('trying again loads the model also after the text was taken away', async () => {
  files['csv-lite/valuecsv.json'] = ''
  await visit.open('?model=csv-lite')
  await enter(HONEST)
  await visit.page.getByRole('alert').waitFor()
  await visit.page.getByRole('button', { name: 'Clear' }).click()
  files['csv-lite/valuecsv.json'] = manifest
  await visit.page.getByRole('button', { name: 'Try again' }).click()
  await visit.page.getByText('Runs on your processor').waitFor()
  expect(await visit.page.getByRole('alert').count()).toBe(0)
})

test('a run that fails is told in a sentence of either language, tried again, and goes with its text', async () => {
  Object.assign(files, await tinyModelFiles())
  await visit.open('?model=tiny&device=wasm')
  const alert = visit.page.getByRole('alert')
  await endWorkerAfter(visit.page, 0)
  await enter(HONEST)
  await alert.getByText('The browser has ended the computation').waitFor()
  await visit.page.getByRole('button', { name: '中文' }).click()
  await alert.getByText('浏览器中止了计算').waitFor()
  await visit.page.getByRole('button', { name: '再试一次' }).click()
  await visit.page.locator('.value-row').first().waitFor()
  expect(await alert.count()).toBe(0)
  await endWorkerAfter(visit.page, 0)
  await enter(EQUAL)
  await alert.waitFor()
  await visit.page.getByRole('button', { name: '清空' }).click()
  await alert.waitFor({ state: 'detached' })
})

test('where a part of the page does not come, the page is to be loaded again', async () => {
  // A service worker has all parts.
  visit = await replaced({ serviceWorkers: 'block' })
  await visit.open('?model=csv-lite')
  await visit.context.route('**/assets/**', (route) => route.abort())
  await enter(HONEST)
  await visit.page.getByRole('alert').getByText('A part of the page could not be loaded').waitFor()
  await visit.context.unroute('**/assets/**')
  await visit.page.getByRole('button', { name: 'Reload' }).click()
  await expect.poll(() => visit.page.locator('textarea').inputValue()).toBe('')
  await enter(HONEST)
  await visit.page.locator('.value-row').first().waitFor()
})

test('a model that is not there is named, without the page', async () => {
  await visit.open('?model=nowhere')
  await enter(HONEST)
  await visit.page.getByRole('alert').getByText('not where the page looks for it').waitFor()
})

test.each([
  [
    'no storage at all',
    'for (const name of ["caches", "localStorage"]) Object.defineProperty(globalThis, name, { value: undefined })',
  ],
  [
    'storage that refuses',
    'caches.open = () => Promise.reject(new Error("not here")); Storage.prototype.setItem = () => { throw new Error("not here") }',
  ],
  ['no service worker', 'Object.defineProperty(navigator, "serviceWorker", { value: undefined })'],
])('a browser with %s scores as well', async (_, statement) => {
  await visit.context.addInitScript(statement)
  await visit.open('?model=csv-lite')
  await visit.page.getByRole('button', { name: '中文' }).click()
  await enter(HONEST)
  await visit.page.locator('.value-row').first().waitFor()
})

test('a megabyte of text is read without a word of complaint', async () => {
  await visit.open('?model=csv-lite')
  await enter(HONEST.repeat(6_000))
  await visit.page.locator('.value-row').first().waitFor()
})

async function replaced(options: Parameters<NonNullable<typeof site>['visit']>[0]): Promise<Visit> {
  await visit.close()
  return site!.visit(options)
}
