import { setTimeout as sleep } from 'node:timers/promises'
import { pageMegabytes } from '@valuecsv/chromium'
import type { Browser, Page } from 'playwright-core'

export interface PageMemory {
  readonly workers: number
  /** Megabytes of JavaScript objects in the page itself. */
  readonly heap: number
  /** Megabytes that only the processes of pages have: objects, WebAssembly, code; 0 where the system does not say. */
  readonly processes: number
}

/** What a page holds, a moment after its workers have ended and with its garbage collected. */
export async function pageMemory(browser: Browser, page: Page): Promise<PageMemory> {
  const client = await page.context().newCDPSession(page)
  for (let time = 0; time < 300 && page.workers().length > 0; time++) await sleep(100)
  await client.send('HeapProfiler.collectGarbage')
  await sleep(500)
  const { usedSize } = await client.send('Runtime.getHeapUsage')
  await client.detach()
  return {
    workers: page.workers().length,
    heap: usedSize / 1e6,
    processes: await pageMegabytes(browser),
  }
}
