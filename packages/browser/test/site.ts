import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildPage, ISOLATION_HEADERS, launchChromium, type ServeFolderOptions, serveFolder } from '@valuecsv/chromium'
import { openVisitor, type Visitor } from './visitor.ts'

/** All that a page with this package in it needs of a Content-Security-Policy. */
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'"

/** Why tests are skipped. */
export const NO_BROWSER = 'no browser: the one out of npm is for Linux on x64, CHROMIUM_PATH names another'

/** A browser, and servers with the page of `page/` and models beside it. */
export interface Site {
  /** A new visitor, of a page like any other or of one that is cross-origin isolated. */
  visitor(options?: { readonly isIsolated: boolean }): Promise<Visitor>
  /** Files of models that were asked for, since it was last emptied. */
  readonly asked: string[]
  /** What becomes of requests for models: an answer, a page in its place, a broken connection, or nothing at all. */
  network: 'up' | 'page' | 'down' | 'silent'
  close(): Promise<void>
}

/** A site with the models in these folders, by their name in URLs; `undefined` where there is no browser. */
export async function openSite(models: Readonly<Record<string, string>>): Promise<Site | undefined> {
  const browser = await launchChromium()
  if (browser === undefined) return undefined
  const page = await buildPage(join(import.meta.dirname, 'page'))
  const answer: ServeFolderOptions['answer'] = (request, response) => {
    const [, model, file] = /^\/(\w[\w-]*)\/(.+)$/.exec(request.url!) ?? []
    const folder = models[model ?? '']
    if (folder === undefined) return false
    site.asked.push(file!)
    if (site.network === 'down') request.socket.destroy()
    if (site.network === 'page') response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>')
    if (site.network === 'up') {
      readFile(join(folder, decodeURIComponent(file!))).then(
        (bytes) => response.writeHead(200, { 'content-length': bytes.length }).end(bytes),
        () => response.writeHead(404).end(),
      )
    }
    return true
  }
  const serve = (headers: Readonly<Record<string, string>>) =>
    serveFolder(page.folder, { headers: { 'content-security-policy': POLICY, ...headers }, answer })
  const [server, isolated] = [await serve({}), await serve(ISOLATION_HEADERS)]
  const site: Site = {
    asked: [],
    network: 'up',
    visitor: ({ isIsolated } = { isIsolated: false }) => openVisitor(browser, (isIsolated ? isolated : server).url),
    async close() {
      await browser.close()
      await Promise.all([server.close(), isolated.close()])
      await page.remove()
    },
  }
  return site
}
