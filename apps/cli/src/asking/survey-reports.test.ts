import { expect, test } from 'vitest'
import { outcomeReport } from './survey-reports.ts'

test.each([
  [
    'openai-compatible at http://127.0.0.1:9/v1: connection refused',
    'openai-compatible（位于 http://127.0.0.1:9/v1）：connection refused',
  ],
  [
    'mine (lark-7b, ollama at http://127.0.0.1:11434/v1): 404 no such model: lark-7b',
    'mine（lark-7b，ollama，位于 http://127.0.0.1:11434/v1）：404 no such model: lark-7b',
  ],
  ['transformers: no such model', 'transformers: no such model'],
])('a stop is told with its place in Chinese: %s', (message, expected) => {
  const stops = [{ llms: ['mine'], kind: 'model' as const, message, hint: undefined }]
  const { notes } = outcomeReport('my-run', { llms: [], stops, cap: undefined, left: 1 })
  expect(notes?.[0]).toEqual({ en: `! ${message}`, zh: `! ${expected}` })
})
