import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildPage, launchChromium, serveFolder } from '@valuecsv/chromium'
import type { Browser, Page } from 'playwright-core'
import type { bench } from './page/page.ts'

type Bench = typeof bench

/** Chromium, and a server with the page of the benches and with folders beside it. */
export interface BenchSite {
  readonly browser: Browser
  readonly url: string
  /** The page opened anew in a browser context of its own, which keeps what it stores. */
  open(): Promise<BenchTab>
  close(): Promise<void>
}

export interface BenchTab {
  readonly page: Page
  /** Calls a function of the page. */
  call<Name extends keyof Bench>(
    name: Name,
    ...given: Parameters<Bench[Name]>
  ): Promise<Awaited<ReturnType<Bench[Name]>>>
  reload(): Promise<unknown>
  close(): Promise<void>
}

/** `folders`: paths of folders by the name that they are served under. */
export async function openBenchSite(
  folders: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<BenchSite> {
  const browser = await launchChromium()
  if (browser === undefined) throw new Error('There is no browser: name one in CHROMIUM_PATH.')
  const build = await buildPage(fileURLToPath(new URL('page/', import.meta.url)))
  const server = await serveFolder(build.folder, {
    headers,
    answer(request, response) {
      const [, name, file] = /^\/([\w-]+)\/([^?]+)/.exec(request.url!) ?? []
      const folder = folders[name ?? '']
      if (folder === undefined) return false
      if (/\.(m?js)$/.test(file!)) response.setHeader('content-type', 'text/javascript')
      if (file!.endsWith('.wasm')) response.setHeader('content-type', 'application/wasm')
      readFile(join(folder, decodeURIComponent(file!))).then(
        (bytes) => response.writeHead(200, { 'content-length': bytes.length }).end(bytes),
        () => response.writeHead(404).end(),
      )
      return true
    },
  })
  return {
    browser,
    url: server.url,
    async open() {
      const context = await browser.newContext()
      const page = await context.newPage()
      await page.goto(server.url)
      return {
        page,
        call: (name, ...given) => page.evaluate(`bench.${name}(...${JSON.stringify(given)})`) as never,
        reload: () => page.goto(server.url),
        close: () => context.close(),
      }
    },
    async close() {
      await browser.close()
      await server.close()
      await build.remove()
    },
  }
}
