import { describe, expect, test } from 'vitest'
import { parseLlm } from './parse-llm.ts'
import { PROVIDERS } from './providers.ts'

const local = 'http://127.0.0.1:8000/v1'

test.each([
  ['deepseek:deepseek-chat', { name: 'deepseek-chat', provider: 'deepseek', url: 'https://api.deepseek.com/v1' }],
  ['mine=openai:gpt-4o', { name: 'mine', provider: 'openai', model: 'gpt-4o' }],
  ['ollama:qwen2.5:7b', { name: 'qwen2.5:7b', model: 'qwen2.5:7b', url: 'http://127.0.0.1:11434/v1' }],
  ['qwen2.5:7b=ollama:qwen2.5:7b', { name: 'qwen2.5:7b', provider: 'ollama', model: 'qwen2.5:7b' }],
  [`openai=openai-compatible:m@${local}`, { name: 'openai', provider: 'openai-compatible', url: local }],
  ['ollama:a=b', { name: 'a=b', provider: 'ollama', model: 'a=b' }],
  [`x=vllm:org/model:tag@rev@${local}`, { name: 'x', model: 'org/model:tag@rev', url: local }],
  [`vllm:a@http://old/v1@${local}/`, { model: 'a@http://old/v1', url: local }],
  ['Claude 3=anthropic:claude-3', { name: 'Claude 3', model: 'claude-3' }],
  [`m=openai-compatible:m@${local}#MY_KEY`, { url: local, keyVariable: 'MY_KEY' }],
  ['transformers:onnx-community/Qwen3-0.6B-ONNX#q4', { model: 'onnx-community/Qwen3-0.6B-ONNX#q4' }],
  ['vllm:org/model@v1.5', { model: 'org/model@v1.5', url: 'http://127.0.0.1:8000/v1' }],
  ['ollama:model@sha256:0123456789abcdef', { model: 'model@sha256:0123456789abcdef' }],
  ['ollama:a@b:latest', { model: 'a@b:latest' }],
])('reads %s', (text, llm) => {
  expect(parseLlm(text)).toMatchObject(llm)
})

test('gives a model in this process no URL', () => {
  expect(parseLlm('transformers:org/model')).toEqual({
    name: 'org/model',
    provider: 'transformers',
    model: 'org/model',
  })
})

test.each([
  ['gpt-4o', 'survey/wrong-llm', 'NAME=]PROVIDER:MODEL'],
  ['openai:', 'survey/wrong-llm', 'a model behind "openai:"'],
  ['=openai:gpt', 'survey/wrong-llm', 'a name before "="'],
  ['opnai:gpt', 'survey/unknown-provider', 'unknown provider "opnai", expected one of openai, anthropic'],
  ['openai-compatible:m', 'survey/wrong-url', 'needs a URL'],
  [`transformers:m@${local}`, 'survey/wrong-url', 'expected no URL'],
  ['vllm:m@http://', 'survey/wrong-url', 'http://'],
  ['vllm:m@https://host/v1?version=1', 'survey/wrong-url', 'host: expected a base URL without a query'],
])('refuses %s', (text, code, named) => {
  expect(() => parseLlm(text)).toThrow(expect.objectContaining({ code, message: expect.stringContaining(named) }))
})

test.each([
  ['ollama:qwen2@127.0.0.1:9', '127.0.0.1:9'],
  ['ollama:qwen2:7b@127.0.0.7', '127.0.0.7'],
  ['mine=vllm:org/model@gpu-server:8000/v1', 'gpu-server:8000'],
  ['vllm:m@localhost:8000#MY_KEY', 'localhost:8000'],
  ['vllm:m@localhost/v1', 'localhost'],
  ['vllm:m@[::1]:8000/v1', '[::1]:8000'],
])('refuses the address of a server without http://, which would be a part of the name: %s', (text, address) => {
  expect(() => parseLlm(text)).toThrow(
    expect.objectContaining({
      code: 'survey/wrong-url',
      message: `${address}: expected http:// or https:// before the address of a server`,
      hint: `Write http:// in front: @http://${address}.`,
    }),
  )
})

describe('a key that was put into the text', () => {
  test.each([
    'vllm:m@https://me:sk-secret@host/v1',
    'vllm:m@https://sk-secret@host/v1',
    'vllm:m@https://host/v1#sk-secret',
    'vllm:m@https://host/v1?key=sk-secret',
    'vllm:m@me:sk-secret@host:8000/v1',
    'vllm:m@host:8000/v1#sk-secret',
    'vllm:m@ftp://me:sk-secret@host:21',
    'vllm:m@ftp://host/sk-secret',
  ])('is refused and not shown: %s', (text) => {
    let error: unknown
    try {
      parseLlm(text)
    } catch (caught) {
      error = caught
    }
    expect(error).toMatchObject({ code: 'survey/wrong-url' })
    expect(JSON.stringify(error) + String(error)).not.toContain('sk-secret')
  })
})

test('suggests the provider that was probably meant', () => {
  expect(() => parseLlm('deepsek:x')).toThrow(expect.objectContaining({ hint: 'Did you mean deepseek?' }))
})

test('every provider but those that must be told has a URL, and every URL works as a base', () => {
  for (const [name, info] of Object.entries(PROVIDERS)) {
    if (name === 'openai-compatible' || name === 'transformers') continue
    expect('url' in info && new URL(info.url).href).toBe('url' in info && info.url)
  }
})
