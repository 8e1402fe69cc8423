import { expect, test } from 'vitest'
import { sessionError } from './session-error.ts'

const NO_BACKEND = 'no available backend found. ERR:'

test.each([
  [`${NO_BACKEND} [wasm] RangeError: WebAssembly.Memory(): could not allocate memory`, 'runtime-web/worker-crashed'],
  [`${NO_BACKEND} [wasm] RangeError: WebAssembly.instantiate(): Out of memory: x`, 'runtime-web/worker-crashed'],
  ["Can't create a session. ERROR_CODE: 6, ERROR_MESSAGE: std::bad_alloc", 'runtime-web/worker-crashed'],
  [
    `${NO_BACKEND} [wasm] LinkError: WebAssembly.instantiate(): Import #0 "a": memory import must be shared`,
    'runtime-web/wasm-missing',
  ],
  [`${NO_BACKEND} [wasm] RuntimeError: Aborted(both async and sync fetching failed)`, 'runtime-web/wasm-missing'],
  [`${NO_BACKEND} [webgpu] Error: Failed to get GPU adapter.`, 'runtime/device-missing'],
  ['This session contains graph nodes; fallback to CPU EP has been explicitly disabled', 'runtime/device-unsupported'],
  ['ERROR_MESSAGE: Protobuf parsing failed.', 'runtime/model-unreadable'],
])('%s: %s', (reason, code) => {
  const error = sessionError(new Error(reason), 'a model', { device: 'wasm', threads: 1, graphOptimization: 'all' })
  expect(error).toMatchObject({ code, cause: new Error(reason) })
})
