import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { runValuecsv } from '../../../test/run-valuecsv.ts'
import { temporaryFolder } from '../../../test/temporary-folder.ts'
import { testPlace } from '../../../test/test-place.ts'

const place = testPlace()
const probe = (...args: readonly string[]) =>
  runValuecsv(['model', 'probe', place.model, '--device', 'cpu', ...args], { environment: place.environment })

test('the pairs are measured together, by kind and by value', async () => {
  const { stdout, exitCode } = await probe()
  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/^All pairs +72 +0\.\d\d \[0\.\d\d, 0\.\d\d\]/m)
  expect(stdout).toMatch(/^Mocked +24 /m)
  expect(stdout).toMatch(/^Rule of Law +6 /m)
  expect(stdout).not.toContain('Texts that it was not made for')
  const { stdout: csv } = await probe('--format', 'csv')
  expect(csv.trimEnd().split('\r\n')).toHaveLength(1 + 1 + 3 + VALUE_IDS.length)
})

test('with held-out texts, JSON says how each signal tells other kinds from them', async () => {
  const file = join(await temporaryFolder(), 'labelled.jsonl')
  const texts = Array.from({ length: 8 }, (_, id) => ({
    id,
    text: `国家富强人民公正${'法治'.repeat(id + 1)}`,
    values: [],
  }))
  await writeFile(file, texts.map((text) => `${JSON.stringify(text)}\n`).join(''))
  const { schemaVersion, kind, endorsement, offDistribution } = JSON.parse(
    (await probe('--data', file, '--format', 'json')).stdout,
  )
  expect({ schemaVersion, kind }).toEqual({ schemaVersion: 1, kind: 'probes' })
  expect(Object.keys(endorsement.perKind)).toEqual(['denied', 'quoted', 'mocked'])
  expect(Object.keys(endorsement.perValue)).toEqual([...VALUE_IDS])
  expect(endorsement.overall.pairs).toBe(72)
  expect(offDistribution).toMatchObject({ data: file, heldOutTexts: 8, seen: 'unknown' })
  expect(Object.keys(offDistribution.separation.energy)).toEqual(['english', 'code', 'poem', 'short', 'shuffled'])
  // As many tokens in another order.
  expect(offDistribution.separation.length.shuffled).toMatchObject({ texts: 8, auroc: { value: 0.5 } })
  expect(offDistribution.separation.length.short.auroc.value).toBeGreaterThan(0.9)
})

test('data that is not there is told before anything is scored', async () => {
  const { stdout, stderr, exitCode } = await probe('--data', 'nowhere.jsonl')
  expect(stderr).toBe('error: nowhere.jsonl: no such file\n')
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 })
})
