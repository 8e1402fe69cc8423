import type { LanguageModelV4 } from '@ai-sdk/provider'
import { expect, test } from 'vitest'
import { aiSdkModel } from './ai-sdk-model.ts'

test('an error that cannot be read is a malformed answer', async () => {
  const error = Object.defineProperty(new Error('x'), 'message', {
    get: () => {
      throw new TypeError('no message')
    },
  })
  const client = { doGenerate: () => Promise.reject(error) } as unknown as LanguageModelV4
  const options = { signal: new AbortController().signal, timeoutMs: 1000 }
  const asking = aiSdkModel(client, 'http://127.0.0.1:1').ask({ prompt: '何为诚信？', maxOutputTokens: 9 }, options)
  await expect(asking).rejects.toMatchObject({ code: 'survey/malformed' })
})
