import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launchChromium, type ServedFolder, type ServeFolderOptions, serveFolder } from '@valuecsv/chromium'
import { modelFolder as csvLite } from '@valuecsv/model-csv-lite'
import type { Browser } from 'playwright-core'
import { openVisit, type Visit, type VisitOptions } from './visit.ts'

/** Why tests are skipped. */
export const NO_BROWSER = 'no browser: the one out of npm is for Linux on x64, CHROMIUM_PATH names another'

const built = join(import.meta.dirname, '../dist/page')

/** A browser, and a server with the built page. */
export interface Site {
  readonly browser: Browser
  /** The page's address, with `/` at its end. `?model=csv-lite` scores at once and needs no WebAssembly. */
  readonly url: string
  /** A visitor with empty storage, who has opened nothing yet. */
  visit(options?: VisitOptions): Promise<Visit>
  /** Takes the server away, as a network does that breaks off. */
  goOffline(): Promise<void>
  close(): Promise<void>
}

/** How the page is served. */
export interface SiteOptions {
  readonly headers?: ServeFolderOptions['headers']
  /** Files by path (`broken/valuecsv.json`) that stand in for those of the build, or beside them; looked at when asked for. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  /** The folder of the host where the page lies, with slashes. Default `/`. */
  readonly path?: string
}

/** The built page on a server of its own; `undefined` where there is no browser. Error: the page has not been built. */
export async function openSite({ headers = {}, files = {}, path = '/' }: SiteOptions = {}): Promise<Site | undefined> {
  if (!existsSync(join(built, 'index.html'))) throw new Error('the page is not built: run `npm run build` first')
  const browser = await launchChromium()
  if (browser === undefined) return undefined
  const server: ServedFolder = await serveFolder(built, { headers, answer: answerWith(files, path) })
  const url = new URL(path, server.url).href
  return {
    browser,
    url,
    visit: (options) => openVisit(browser, url, options),
    goOffline: () => server.close(),
    async close() {
      await browser.close()
      await server.close()
    },
  }
}

/** Answers with given files and those of csv-lite, and takes the page's folder off the paths of the others. */
function answerWith(files: NonNullable<SiteOptions['files']>, path: string): NonNullable<ServeFolderOptions['answer']> {
  return (request, response) => {
    const asked = new URL(request.url!, 'http://localhost').pathname
    if (!asked.startsWith(path)) {
      response.writeHead(404).end()
      return true
    }
    const name = asked.slice(path.length)
    const [, lite] = /^csv-lite\/(.+)$/.exec(name) ?? []
    const given = files[name]
    if (given !== undefined) {
      // Browsers start no worker of another type.
      if (name.endsWith('.js')) response.setHeader('content-type', 'text/javascript')
      response.writeHead(200).end(given)
    } else if (lite !== undefined) {
      readFile(fileURLToPath(new URL(lite, csvLite))).then(
        (bytes) => response.writeHead(200, { 'content-length': bytes.length }).end(bytes),
        () => response.writeHead(404).end(),
      )
    } else {
      request.url = `/${name}`
      return false
    }
    return true
  }
}
