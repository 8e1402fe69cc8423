import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'

/**
 * The megabytes that the processes of all pages have to themselves: objects, WebAssembly, code. 0 where the system does
 * not say (it is asked of `/proc`).
 */
export async function pageMegabytes(browser: Browser): Promise<number> {
  const client = await browser.newBrowserCDPSession()
  const { processInfo } = await client.send('SystemInfo.getProcessInfo')
  await client.detach()
  const renderers = processInfo.filter(({ type }) => type === 'renderer')
  const sizes = await Promise.all(renderers.map(({ id }) => privateMegabytes(id)))
  return sizes.reduce((sum, size) => sum + size, 0)
}

async function privateMegabytes(process: number): Promise<number> {
  const text = await readFile(`/proc/${process}/smaps_rollup`, 'utf8').catch(() => '')
  const kilobytes = [...text.matchAll(/^Private_(?:Clean|Dirty): +(\d+)/gm)].map(([, size]) => Number(size))
  return kilobytes.reduce((sum, size) => sum + size, 0) / 1000
}
