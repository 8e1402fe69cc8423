import { VALUE_IDS } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { runValuecsv } from '../../test/run-valuecsv.ts'
import { testPlace } from '../../test/test-place.ts'

const place = testPlace()

test('inspect prints what the manifest says', async () => {
  const { stdout, exitCode } = await runValuecsv(['model', 'inspect', place.model])
  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/^Name +tiny$/m)
  expect(stdout).toMatch(/^Friendliness +Personal +0\.\d{3}/m)
})

test('inspect gives the manifest itself as JSON', async () => {
  const { stdout } = await runValuecsv(['model', 'inspect', place.model, '--format', 'json'])
  const { schemaVersion, kind, digest, manifest } = JSON.parse(stdout)
  expect({ schemaVersion, kind }).toEqual({ schemaVersion: 1, kind: 'model' })
  expect(digest).toMatch(/^[0-9a-f]{64}$/)
  expect([...manifest.labelOrder].sort()).toEqual([...VALUE_IDS].sort())
})

test('verify lists every file that was checked', async () => {
  const { stdout, exitCode } = await runValuecsv(['model', 'verify', place.model, '--format', 'jsonl'])
  expect(exitCode).toBe(0)
  const files = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).file)
  expect(files.sort()).toEqual(['config.json', 'onnx/model.onnx', 'onnx/model_quantized.onnx', 'vocab.txt'])
})

test('a reference that is none is an error', async () => {
  const { stderr, exitCode } = await runValuecsv(['model', 'inspect', 'hf:nonsense'])
  expect(stderr).toMatch(/^error: model reference "hf:nonsense": expected hf:owner\/name/)
  expect(exitCode).toBe(1)
})
