import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ValueCsvError } from '@valuecsv/errors'
import { afterAll, expect, test } from 'vitest'
import { withLock } from './with-lock.ts'

const folder = await mkdtemp(join(tmpdir(), 'valuecsv-with-lock-'))
afterAll(() => rm(folder, { recursive: true }))

test('what a signal ends is interrupted, whatever it was at, and any other error is itself', async () => {
  const stop = new AbortController()
  const failing = (error: Error) => withLock(folder, stop.signal, () => Promise.reject(error))
  await expect(failing(new Error('other'))).rejects.toThrow('other')
  stop.abort()
  await expect(failing(stop.signal.reason)).rejects.toMatchObject({ code: 'training/interrupted' })
  const unsaved = new ValueCsvError('training/cannot-write', 'state.safetensors: no space is left on the disk')
  await expect(failing(unsaved)).rejects.toBe(unsaved)
  expect(await readdir(folder)).toEqual([])
})
