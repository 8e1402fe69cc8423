import { expect, test } from 'vitest'
import { ownLlm } from '../../test/small-survey.ts'
import { openLanguageModels } from './open-language-model.ts'
import { parseLlm } from './parse-llm.ts'

const open = (llms: readonly string[], environment: Record<string, string>) =>
  openLanguageModels(llms.map(parseLlm), { environment })

test('opens every protocol, without sending anything', async () => {
  const llms = ['a=openai:gpt', 'b=anthropic:claude', 'c=ollama:llama', 'd=qwen:qwen-max', 'e=transformers:org/model']
  const models = await open(llms, { OPENAI_API_KEY: 'x', ANTHROPIC_API_KEY: 'y', DASHSCOPE_API_KEY: 'z' })
  expect([...models.keys()]).toEqual(['a', 'b', 'c', 'd', 'e'])
})

test.each([
  ['a=deepseek:deepseek-chat', {}, 'a: deepseek needs a key, and DEEPSEEK_API_KEY is not set'],
  ['a=glm:glm-4', { ZHIPUAI_API_KEY: ' ' }, 'a: glm needs a key, and ZHIPUAI_API_KEY is not set'],
  ['a=vllm:m@http://host/v1#MY_KEY', { VLLM_API_KEY: 'x' }, 'a: vllm needs a key, and MY_KEY is not set'],
])('names the variable of a key that is missing: %s', async (llm, environment, message) => {
  await expect(open([llm], environment)).rejects.toMatchObject({ code: 'survey/missing-key', message })
})

test.each([
  ['a model of one’s own, which only its maker can open', ownLlm('own'), 'own: a model of the caller'],
  ['a provider that there is not', { ...ownLlm('a'), provider: 'mine' as 'custom' }, 'found "mine"'],
])('refuses %s', async (_, llm, named) => {
  await expect(openLanguageModels([llm], { environment: {} })).rejects.toMatchObject({
    code: 'survey/unknown-provider',
    message: expect.stringContaining(named),
  })
})

test('refuses a key that no header can carry, without showing it', async () => {
  const opening = open(['a=openai:gpt'], { OPENAI_API_KEY: 'sk-secret\u200b' })
  await expect(opening).rejects.toMatchObject({
    code: 'survey/wrong-key',
    message: expect.not.stringContaining('sk-secret'),
  })
})
