import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSpending, readStatuses } from './read-kept.ts'

test.each([
  ['answers', readStatuses],
  ['spending', readSpending],
])('names a file of %s that can’t be read', async (_, read) => {
  const folder = await mkdtemp(join(tmpdir(), 'valuecsv-kept-'))
  const path = join(folder, 'kept.jsonl')
  await mkdir(path)
  await expect(read(path)).rejects.toMatchObject({
    code: 'survey/not-found',
    message: `${path}: it is a folder, a file was expected`,
  })
  await rm(folder, { recursive: true })
})
