import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchChromium, serveFolder } from '@valuecsv/chromium'
import { expect, test } from 'vitest'

test('the site builds without a dead link, shows both languages, finds in both, and asks no other host', async (context) => {
  const out = mkdtempSync(join(tmpdir(), 'valuecsv-site-'))
  const program = join(import.meta.dirname, '../build-site.ts')
  const { status, stderr } = spawnSync(process.execPath, [program, '--no-reference', `--out=${out}`], {
    ...{ encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
  })
  expect(status, stderr).toBe(0)
  const browser = await launchChromium()
  if (browser === undefined) {
    rmSync(out, { recursive: true })
    return context.skip('no browser: the one out of npm is for Linux on x64, CHROMIUM_PATH names another')
  }
  const server = await serveFolder(out)
  const page = await browser.newPage()
  const hosts = new Set<string>()
  const failed: string[] = []
  page.on('request', (request) => hosts.add(new URL(request.url()).host))
  page.on('response', (response) => response.status() >= 400 && failed.push(response.url()))

  await page.goto(server.url)
  await page.getByRole('link', { name: 'Compare two models' }).first().click()
  await page.getByRole('heading', { name: 'Compare two models in ten minutes' }).waitFor()
  await find('/', 'horvitz', 'valuecsv')
  await page.goto(`${server.url}zh/`)
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
  await page.getByRole('link', { name: '分数意味着什么' }).click()
  await page.getByRole('heading', { name: '方法与局限' }).waitFor()
  await find('zh/', '不是赞同', '方法与局限')
  await page.goto(`${server.url}architecture.html`)
  await page.getByAltText(/from a text to its scores/).waitFor()

  expect([...hosts]).toEqual([new URL(server.url).host])
  expect(failed).toEqual([])
  await browser.close()
  await server.close()
  rmSync(out, { recursive: true })

  async function find(start: string, words: string, title: string): Promise<void> {
    await page.goto(new URL(start, server.url).href)
    // Before the page has taken over what the server sent, a button does nothing.
    await page.waitForFunction('document.querySelector("#app").__vue_app__')
    await page.locator('#local-search button').first().click()
    await page.locator('input.search-input').fill(words)
    await page.locator('.result', { hasText: title }).first().waitFor()
    await page.keyboard.press('Escape')
  }
}, 240_000)
