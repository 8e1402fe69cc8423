import { expect, test } from 'vitest'
import { whereItRuns } from './where-it-runs.ts'

const facts = { device: 'wasm', kind: 'blend', isNamed: false, hasWebGpu: false, isIsolated: false }

test.each([
  [{}, ['onWasmNoWebGpu', 'oneThread']],
  [{ hasWebGpu: true, isIsolated: true }, ['onWasmNoAdapter']],
  [{ isNamed: true, isIsolated: true }, ['onWasmNamed']],
  [{ device: 'webgpu', hasWebGpu: true }, ['onWebGpu']],
  [{ kind: 'ngram' }, ['onPage']],
])('%j: %j', (changes, sentences) => {
  expect(whereItRuns({ ...facts, ...changes })).toEqual(sentences)
})
