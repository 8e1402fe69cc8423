import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildPage, launchChromium, serveFolder } from '@valuecsv/chromium'
import { expect, test } from 'vitest'

test('the page scores what stands in it and what is typed, and asks no other host', async (context) => {
  const browser = await launchChromium()
  if (browser === undefined) {
    return context.skip('no browser: the one out of npm is for Linux on x64, CHROMIUM_PATH names another')
  }
  const build = await buildPage(import.meta.dirname)
  for (const name of ['NOTICE', 'LICENSE', 'LICENSE-APACHE']) {
    expect(existsSync(join(build.folder, 'csv-small', name)), name).toBe(true)
  }
  const server = await serveFolder(build.folder)
  const page = await browser.newPage()
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).host))
  // A software adapter takes too long.
  await page.addInitScript('Object.defineProperty(navigator, "gpu", { value: undefined })')
  await page.goto(server.url)

  const result = page.locator('pre')
  await result.filter({ hasText: 'friendliness' }).waitFor({ timeout: 60_000 })
  const first = await result.textContent()
  expect(first!.split('\n')).toHaveLength(13)
  expect(first).toMatch(/^0\.\d{3} prosperity\n[\s\S]*\n0\.\d{3} friendliness\nWebAssembly with 1 thread/)
  expect(Number(/(\S+) integrity/.exec(first!)![1])).toBeGreaterThan(0.5)

  await page.locator('textarea').fill('法律面前人人平等。')
  await result.filter({ hasNotText: first! }).waitFor()
  expect(Number(/(\S+) equality/.exec((await result.textContent())!)![1])).toBeGreaterThan(0.5)
  expect([...hosts]).toEqual([new URL(server.url).host])

  await browser.close()
  await server.close()
  await build.remove()
})
