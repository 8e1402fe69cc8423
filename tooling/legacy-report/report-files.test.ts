import { readFile } from 'node:fs/promises'
import { PRESENCE_NOTE } from '@valuecsv/report'
import { expect, test } from 'vitest'
import { reportFiles } from './report-files.ts'

test('the report in docs is the one that the kept results make', async () => {
  const files = await reportFiles()
  expect(files.map(([extension]) => extension)).toEqual(['md', 'html', 'csv', 'json'])
  expect(files[0]![1]).toContain(PRESENCE_NOTE.en)
  for (const [extension, text] of files) {
    const committed = new URL(`../../docs/legacy-report.${extension}`, import.meta.url)
    expect(await readFile(committed, 'utf8'), extension).toBe(text)
  }
})
