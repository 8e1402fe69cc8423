import { expect, test } from 'vitest'
import type { LanguageModel } from './language-model.ts'
import { LlmFault } from './llm-fault.ts'
import { redactedModel } from './redacted-model.ts'

test('has nothing to prepare where the model has not', () => {
  expect(redactedModel({ ask: () => Promise.reject(new Error('unused')) }, []).prepare).toBeUndefined()
})

function failing(message: string): LanguageModel {
  const fail = () => Promise.reject(new LlmFault('key', message))
  return { ask: fail, prepare: fail }
}

test.each([[[]], [['sk-0123456789']]])(
  'messages of a server are short lines that no terminal obeys, with keys %j',
  async (keys) => {
    const model = redactedModel(failing(`\u001b]0;pwned\u0007\u001b[2J${'x'.repeat(5000)}`), keys)
    const { message } = await model.ask({} as never, {} as never).catch((error) => error)
    expect(message).toMatch(/^\]0;pwned \[2Jx+…$/)
    expect(message.length).toBe(300)
  },
)

test('of a long message the beginning is looked at, and no key at its end is halved', async () => {
  const key = 'sk-0123456789'
  const ask = (message: string) => redactedModel(failing(message), [key]).ask({} as never, {} as never)
  const spaces = ' '.repeat(9_998)
  await expect(ask(`${spaces}${key}${' '.repeat(99)}behind`)).rejects.toMatchObject({ message: '[redacted]' })
})
