import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'

/** A file as a person chooses it. */
export interface GivenFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

export function givenFile(name: string, content: string | Uint8Array): GivenFile {
  return { name, mimeType: '', buffer: Buffer.from(content) }
}

/** Chooses files on the screen Compare. */
export function chooseFiles(page: Page, ...files: readonly GivenFile[]): Promise<void> {
  return page.locator('input[type="file"]').first().setInputFiles(files)
}

/** Where a comparison is shown, once there is one. */
export function comparisonOf(page: Page): Locator {
  return page.locator('.compare-results')
}

/** The table below a heading. */
export function tableOf(page: Page, heading: string): Locator {
  return page.locator('.compare-table', { hasText: heading })
}

/** What a button gives as a download. */
export async function downloadOf(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  return readFile(await download.path(), 'utf8')
}
