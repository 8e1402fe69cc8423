import { expect, test } from 'vitest'
import { runValuecsv } from '../../test/run-valuecsv.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'

test('doctor says what is there, what is missing and what to do about it', async () => {
  const cache = await temporaryFolder()
  const { stdout } = await runValuecsv(['doctor', '--format', 'json'], { environment: { XDG_CACHE_HOME: cache } })
  const { schemaVersion, kind, findings } = JSON.parse(stdout)
  expect({ schemaVersion, kind }).toEqual({ schemaVersion: 1, kind: 'doctor' })
  const byId = Object.fromEntries(findings.map((finding: { id: string }) => [finding.id, finding]))
  expect(byId.node).toMatchObject({ state: 'there', detail: process.version })
  expect(byId.runtime.detail).toMatch(/^onnxruntime-node \d/)
  expect(byId['device-cpu'].state).toBe('there')
  expect(byId.platform.detail).toMatch(/ threads, \d+\.\d GiB, \d+\.\d free$/)
  expect(byId.cache).toMatchObject({ state: 'there' })
  expect(byId['data-quest100']).toMatchObject({ state: 'missing', hint: 'valuecsv dataset fetch quest100' })
})
