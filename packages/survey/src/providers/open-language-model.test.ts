import { expect, test } from 'vitest'
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

test('refuses a key that no header can carry, without showing it', async () => {
  const opening = open(['a=openai:gpt'], { OPENAI_API_KEY: 'sk-secret\u200b' })
  await expect(opening).rejects.toMatchObject({
    code: 'survey/wrong-key',
    message: expect.not.stringContaining('sk-secret'),
  })
})
