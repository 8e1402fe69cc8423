import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { loadMember, type MemberRecord, saveMember } from './member-store.ts'

const root = await mkdtemp(join(tmpdir(), 'valuecsv-member-store-'))
afterAll(() => rm(root, { recursive: true }))

const figures = { averagePrecision: {}, loss: 0.5 }
const record = {
  history: [{ epoch: 1, ...figures }],
  bestEpoch: 1,
  logits: {
    validation: { rows: 2, labels: 1, data: Float32Array.of(1, 2) },
    test: { rows: 1, labels: 1, data: Float32Array.of(3) },
  },
} as unknown as MemberRecord
const shape = { outputs: 1, validation: ['a', 'b'], test: ['c'] }
const kept = async (name: string, changes: Partial<MemberRecord> = {}) => {
  await saveMember(join(root, name), { ...record, ...changes })
  return join(root, name)
}

test('a record comes back, and there is none where nothing was kept', async () => {
  expect(await loadMember(await kept('whole'), shape)).toEqual(record)
  expect(await loadMember(join(root, 'nowhere'), shape)).toBeUndefined()
})

test.each([
  ['more texts', { ...shape, validation: ['a', 'b', 'c'] }, /: validation is \[2, 1\], the texts want \[3, 1\]$/],
  ['more values', { ...shape, outputs: 12 }, /: validation is \[2, 1\], the texts want \[2, 12\]$/],
  ['no test part', { ...shape, test: [] }, /: test is \[1, 1\], the texts want \[0, 1\]$/],
])('a record is not one of %s', async (name, other, message) => {
  await expect(loadMember(await kept(name), other)).rejects.toMatchObject({
    code: 'training/unreadable',
    message: expect.stringMatching(message),
  })
})

test('a record without the test part that there is now is refused, not filled', async () => {
  const { test: _, ...logits } = record.logits
  await expect(loadMember(await kept('untested', { logits }), shape)).rejects.toMatchObject({
    message: expect.stringMatching(/: test is \[0, 1\], the texts want \[1, 1\]$/),
  })
})

test('a record of an epoch that never was is refused', async () => {
  await expect(loadMember(await kept('epochs', { bestEpoch: 7 }), shape)).rejects.toMatchObject({
    message: expect.stringContaining(': epochs is {"history":'),
  })
})
