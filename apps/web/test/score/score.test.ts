import { readFileSync } from 'node:fs'
import { ISOLATION_HEADERS } from '@valuecsv/chromium'
import { modelFolder } from '@valuecsv/model-csv-small'
import { afterAll, expect, test } from 'vitest'
import { eachVisit } from '../each-visit.ts'
import { EQUAL, HONEST } from '../sentences.ts'
import { openSite } from '../site.ts'
import { tinyModelFiles } from '../tiny-model-files.ts'
import type { Visit } from '../visit.ts'

const site = await openSite({ files: await tinyModelFiles() })
afterAll(() => site?.close())

const { thresholds } = JSON.parse(readFileSync(new URL('valuecsv.json', modelFolder), 'utf8'))

/** For a software adapter on a machine with other work. */
const WITH_PATIENCE = { timeout: 240_000 }

let visit: Visit
eachVisit(site, (opened) => {
  visit = opened
})

/** The row of a value, by its English name. */
function row(name: string) {
  return visit.page.locator('.value-row', { hasText: name })
}

test('a pasted text is scored with WebAssembly, and the page says where it runs and why', async () => {
  await visit.open()
  await visit.page.getByLabel('Text').fill(HONEST)
  await row('Integrity').waitFor()
  expect(await visit.page.locator('.value-row').count()).toBe(12)
  expect(await row('Integrity').textContent()).toMatch(/Integrity\s*\d+\.\d%.*\bpresent.*threshold \d+\.\d%/)
  expect(await row('Integrity').textContent()).toContain(`threshold ${(100 * thresholds.integrity).toFixed(1)}%`)
  expect(await row('Patriotism').textContent()).toContain('not present')
  expect(await visit.page.locator('.evaluator-status').textContent()).toMatch(
    /Runs on your processor \(WebAssembly\), as this browser has no WebGPU\. One thread.*csv-small@/s,
  )
  expect(await visit.page.locator('.score-presence').textContent()).toContain('not what it endorses')
  await visit.page.locator('.text-radar svg').waitFor()
  expect(visit.faults).toEqual([])
})

test('a text is scored with WebGPU where the browser has it', WITH_PATIENCE, async () => {
  const visitor = await site!.visit({ hasWebGpu: true })
  await visitor.open('?model=tiny')
  await visitor.page.getByLabel('Text').fill(HONEST)
  await visitor.page.locator('.value-row').first().waitFor(WITH_PATIENCE)
  expect(await visitor.page.locator('.evaluator-status').textContent()).toContain('graphics processor (WebGPU).')
  expect(visitor.faults).toEqual([])
  await visitor.close()
})

test('in an isolated page it has threads, under the same policy', async () => {
  const isolated = await openSite({ headers: ISOLATION_HEADERS })
  const visitor = await isolated!.visit()
  await visitor.open('?device=wasm')
  await visitor.page.getByLabel('Text').fill(HONEST)
  await visitor.page.locator('.value-row').first().waitFor()
  const status = await visitor.page.locator('.evaluator-status').textContent()
  expect(status).toContain('as the address of this page asks')
  expect(status).not.toContain('One thread')
  expect(visitor.faults).toEqual([])
  await isolated!.close()
})

test('a value that is clicked shows the clauses that carry it, and can be named in the address', async () => {
  await visit.open('?model=csv-lite')
  await visit.page.getByLabel('Text').fill(HONEST)
  await row('Integrity').click()
  const evidence = visit.page.locator('.evidence-text')
  await evidence.waitFor()
  expect(await evidence.textContent()).toBe(HONEST)
  expect((await evidence.locator('mark').allTextContents()).join()).toMatch(/诚实守信|做到|退还/)
  await expect.poll(() => visit.page.url()).toContain('#/score?value=integrity')
  await row('Integrity').click()
  await evidence.waitFor({ state: 'detached' })
  await expect.poll(() => visit.page.url()).not.toContain('value')
})

test('a new text takes the place of the older one, and a blank one leaves nothing', async () => {
  await visit.open('?model=csv-lite#/score?value=equality')
  const text = visit.page.getByLabel('Text')
  await text.fill(HONEST)
  await text.fill(EQUAL)
  const evidence = visit.page.locator('.evidence-text')
  // Between the two typing may have rested long enough for the first to be scored.
  await expect.poll(() => evidence.textContent()).toBe(EQUAL)
  await text.fill('  \n')
  await row('Equality').waitFor({ state: 'detached' })
  expect(await visit.page.getByRole('alert').count()).toBe(0)
})

test('neither the address nor the storage ever holds the text', async () => {
  await visit.open('?model=csv-lite')
  await visit.page.getByLabel('Text').fill(HONEST)
  await row('Integrity').click()
  await visit.page.locator('mark').first().waitFor()
  const kept = await visit.page.evaluate('JSON.stringify([location.href, { ...localStorage }, { ...sessionStorage }])')
  expect(decodeURIComponent(String(kept))).not.toContain('诚实')
})

test('a long text is read in windows, at first only its beginning, and all of it when asked', async () => {
  await visit.open('?model=tiny#/score?value=integrity')
  await visit.page.getByLabel('Text').fill(HONEST.repeat(5))
  const notes = visit.page.locator('.reading-notes')
  await notes.getByText('Of them the first').waitFor()
  expect(await notes.textContent()).toMatch(
    /^265 tokens\. Of them the first \d\d% were read, in windows of at most 16\./,
  )
  // Without a clause in it, more of the rest would be read: a change of the scores would be no evidence.
  const detail = visit.page.locator('.value-detail')
  await detail.getByText('can be found only in a text that was read to its end').waitFor()
  await detail.getByRole('button', { name: 'Read all of it' }).click()
  await notes.getByText('265 tokens, read in windows of at most 16.').waitFor()
  expect(await notes.getByRole('button').count()).toBe(0)
  await expect.poll(() => detail.locator('.evidence-text').textContent()).toBe(HONEST.repeat(5))
})

test('a text unlike those of the training is marked as one', async () => {
  await visit.open('?device=wasm')
  await visit.page.getByLabel('Text').fill('const x = await fetch(url).then((answer) => answer.json()) // 0x1F')
  await visit.page.getByText('is unlike those that the model has learnt from').waitFor()
})

test('an example is scored at the press of a button', async () => {
  await visit.open('?model=csv-lite')
  await visit.page.getByRole('button', { name: 'The shoemaker' }).click()
  await row('Integrity').waitFor()
  await visit.page.getByRole('button', { name: 'Clear' }).click()
  await visit.page.getByRole('heading', { name: 'National' }).waitFor()
})

test('nothing is downloaded before there is a text, and what was kept is ready at the next visit', async () => {
  const asked: string[] = []
  visit.page.on('request', (request) => asked.push(request.url()))
  await visit.open('?model=csv-lite')
  const text = visit.page.getByLabel('Text')
  await text.waitFor()
  expect(asked.filter((url) => url.includes('/csv-lite/'))).toEqual([])
  await text.fill(HONEST)
  await row('Integrity').waitFor()
  await visit.page.reload()
  await visit.page.getByText('Runs on your processor').waitFor()
  expect(await text.inputValue()).toBe('')
})
