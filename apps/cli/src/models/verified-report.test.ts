import { openModelFolder } from '@valuecsv/evaluator/node'
import { csvHeadingFields, csvRowFields } from '@valuecsv/report'
import { expect, test } from 'vitest'
import { testPlace } from '../../test/test-place.ts'
import { verifiedReport } from './verified-report.ts'

const place = testPlace()

/** The model as if its manifest named only these files. */
async function reportOf(files: readonly string[]) {
  const folder = await openModelFolder(place.model)
  const named = Object.fromEntries(files.map((file) => [file, 'a'.repeat(64)]))
  return verifiedReport({ ...folder, manifest: { ...folder.manifest, files: named } })
}

test('CSV says as JSON does whether a file was checked', async () => {
  const { csv } = await reportOf(['config.json', 'model.safetensors'])
  expect(csvHeadingFields(csv!.columns)).toEqual(['file', 'checked', 'sha256'])
  expect(csv!.rows.map((row) => csvRowFields(csv!.columns, row)[1])).toEqual([1, 0])
})

test('one file is not told as many', async () => {
  expect((await reportOf(['config.json'])).notes![0]!.en).toMatch(/: its 1 file is right\.$/)
})
