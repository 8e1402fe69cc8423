import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { reportFiles } from './report-files.ts'

test('the report in docs is the one that the kept results make', async () => {
  const files = await reportFiles()
  expect(files.map(([extension]) => extension)).toEqual(['md', 'html', 'csv', 'json'])
  for (const [extension, text] of files) {
    const committed = new URL(`../../docs/legacy-report.${extension}`, import.meta.url)
    expect(await readFile(committed, 'utf8'), extension).toBe(text)
  }
})
