import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { normalizedSumModel } from '@valuecsv/contracts/runtime-models'
import ort from 'onnxruntime-node'
import { expect, test } from 'vitest'
import { onnxruntimeOptions, type SessionSettings } from './session-settings.ts'

const plain: SessionSettings = {
  device: 'cpu',
  threads: undefined,
  graphOptimization: 'all',
  disabledOptimizers: [],
  sessionConfiguration: {},
}

/** Whether ONNX Runtime fuses the sum and the normalization under `settings`, by the graph that it really runs. */
async function fuses(settings: SessionSettings): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'valuecsv-optimized-'))
  const optimizedModelFilePath = join(folder, 'model.onnx')
  const options = { ...onnxruntimeOptions(settings), optimizedModelFilePath }
  await (await ort.InferenceSession.create(normalizedSumModel(), options)).release()
  const optimized = await readFile(optimizedModelFilePath, 'latin1')
  await rm(folder, { recursive: true })
  return optimized.includes('SkipLayerNormalization')
}

test('leaves out the optimizers that are switched off, and no others', async () => {
  expect(await fuses(plain)).toBe(true)
  expect(await fuses({ ...plain, disabledOptimizers: ['ConstantFolding', 'SkipLayerNormFusion'] })).toBe(false)
  expect(await fuses({ ...plain, graphOptimization: 'basic' })).toBe(false)
})

test('asks for strictness on every device but the CPU', () => {
  expect(onnxruntimeOptions(plain).extra).toEqual({})
  const { executionProviders, extra } = onnxruntimeOptions({ ...plain, device: 'cuda' })
  expect(executionProviders).toEqual(['cuda'])
  expect(extra).toEqual({ 'session.disable_cpu_ep_fallback': '1' })
})

test('passes configuration entries and threads on', () => {
  const sessionConfiguration = { 'session.intra_op.allow_spinning': '0' }
  expect(onnxruntimeOptions({ ...plain, threads: 2, sessionConfiguration })).toMatchObject({
    intraOpNumThreads: 2,
    extra: sessionConfiguration,
  })
})
