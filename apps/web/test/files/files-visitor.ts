import { readFile } from 'node:fs/promises'
import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import type { Visit } from '../visit.ts'

/** A file as it is chosen or dropped. */
export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array | string
}

/** The screen Files in the hands of a visitor, in English. */
export function filesScreen({ page }: Visit) {
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name })
  const table = page.getByRole('grid')
  return {
    button,
    table,
    /** The alert, once there is one. */
    async problem(): Promise<string> {
      const alert = page.getByRole('alert')
      await alert.waitFor()
      return (await alert.locator('p').first().textContent()) ?? ''
    },
    async choose({ name, bytes }: GivenFile): Promise<void> {
      const buffer = Buffer.from(bytes)
      await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
    },
    async drop(...dropped: GivenFile[]): Promise<void> {
      const transfer = await page.evaluateHandle(
        (given) => {
          const transfer = new DataTransfer()
          for (const [name, base64] of given) {
            const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
            transfer.items.add(new File([bytes], name))
          }
          return transfer
        },
        dropped.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')] as const),
      )
      await page.locator('.files').dispatchEvent('dragover', { dataTransfer: transfer })
      await page.locator('.files').dispatchEvent('drop', { dataTransfer: transfer })
    },
    /** Scores all rows of the file that is open. */
    async score(): Promise<void> {
      await button(/^Score [\d,]+ rows?$/).click()
      await page.getByText('All rows with a text are scored.').waitFor({ timeout: 60_000 })
    },
    /** Presses Pause in the turn in which more than so many rows are scored: from outside it may come when all are. */
    async pauseAfter(rows: number): Promise<void> {
      await page.evaluate((rows) => {
        new MutationObserver((_, observer) => {
          const bar = document.querySelector('.scoring-bar')
          const shown = /[\d,]+/.exec(bar?.querySelector('p.number')?.textContent ?? '')?.[0] ?? ''
          const buttons = [...(bar?.querySelectorAll('button') ?? [])]
          const pause = buttons.find(({ textContent }) => textContent?.trim() === 'Pause')
          if (pause === undefined || Number(shown.replaceAll(',', '')) <= rows) return
          observer.disconnect()
          pause.click()
        }).observe(document.body, { subtree: true, childList: true, characterData: true })
      }, rows)
    },
    /** What the table shows of a row, counted from 0 in the file. */
    async row(index: number): Promise<string> {
      return (await table.locator(`[data-row="${index}"]`).textContent()) ?? ''
    },
    /** The file that a button of the results saves. */
    async save(format: 'Excel' | 'CSV' | 'JSON Lines'): Promise<{ name: string; bytes: Uint8Array }> {
      const [download] = await Promise.all([page.waitForEvent('download'), button(format).click()])
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
    },
    /** How many rows the table has, its header not counted. */
    async rowCount(): Promise<number> {
      return Number(await table.getAttribute('aria-rowcount')) - 1
    },
    /** Resolves when the page has had nothing left to do so many times. */
    async idle(times: number): Promise<void> {
      await page.evaluate(async (times) => {
        for (let time = 0; time < times; time++) await new Promise((resolve) => requestIdleCallback(resolve))
      }, times)
    },
    async expectRows(count: number): Promise<void> {
      await expect.poll(() => this.rowCount()).toBe(count)
    },
  }
}

/** A CSV file of texts, numbered from 1. */
export function csvOf(texts: readonly string[]): GivenFile {
  const rows = texts.map((text, index) => `${index + 1},"${text.replaceAll('"', '""')}",x${index + 1}`)
  return { name: 'texts.csv', bytes: ['id,text,note', ...rows].join('\n') }
}
