import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeTinyLlm } from '../../../test/tiny-llm/tiny-llm.ts'
import { loadGenerator } from './load-generator.ts'

const script = fileURLToPath(new URL('../../../test/tiny-llm/ask-tiny-llm-process.ts', import.meta.url))
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'valuecsv-tiny-llm-'))
  await writeTinyLlm(folder)
})
afterAll(() => rm(folder, { recursive: true }))

async function ask(requests: readonly object[], more: object = {}) {
  const json = JSON.stringify({ requests, timeoutMs: 60_000, ...more })
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--conditions=@valuecsv/source',
    script,
    folder,
    json,
  ])
  return JSON.parse(stdout)
}
const request = { prompt: '何为诚信？', maxOutputTokens: 40 }

test('answers, counts tokens and tells where it was cut', async () => {
  const [free, greedy, cut] = await ask([request, { ...request, temperature: 0 }, { ...request, maxOutputTokens: 3 }])
  expect(free).toMatchObject({ end: expect.stringMatching(/stop|length/), text: expect.stringMatching(/^[^<]+$/) })
  expect(greedy).toEqual(free)
  // The prompt has five characters, the template adds a token on either side.
  expect(cut).toMatchObject({ end: 'length', finishReason: 'length', usage: { inputTokens: 7, outputTokens: 3 } })
  expect([...cut.text]).toHaveLength(3)
  expect(free.text.startsWith(cut.text)).toBe(true)
})

test('answers the same with the same seed, also among other questions', async () => {
  const sampled = (seed: number) => ({ ...request, temperature: 1, seed })
  const replies = await ask([sampled(1), sampled(2), sampled(1)])
  const [first, second, again] = replies
  expect(again).toEqual(first)
  expect(second.text).not.toBe(first.text)
  expect(replies.some(({ end }: { end: string }) => end === 'stop')).toBe(true)
})

test('answers the same with the same seed while another model is asked', async () => {
  const sampled = [1, 2, 3].map((seed) => ({ ...request, temperature: 1, seed }))
  expect(await ask(sampled, { models: 2 })).toEqual(await ask(sampled))
})

test('puts the system prompt before the question', async () => {
  const [reply] = await ask([{ ...request, system: '简短。' }])
  expect(reply.usage.inputTokens).toBe(10)
})

test('stops between two tokens at the time limit and when it is told to', async () => {
  const endless = [{ prompt: '何为', maxOutputTokens: 1_000_000, temperature: 0 }]
  expect(await ask(endless, { timeoutMs: 100 })).toMatchObject([{ kind: 'time-out' }])
  expect(await ask([...endless, ...endless], { abortAfterMs: 100 })).toMatchObject([
    { message: 'enough' },
    { message: 'enough' },
  ])
})

test('names a folder without a model, and a precision that there is not', async () => {
  const nowhere = { model: join(folder, 'onnx'), offline: true }
  await expect(loadGenerator(nowhere)).rejects.toMatchObject({ code: 'survey/cannot-load' })
  const wrong = loadGenerator({ model: 'owner/name#q3', offline: true })
  await expect(wrong).rejects.toMatchObject({ code: 'survey/wrong-llm', message: expect.stringContaining('q4') })
})

test('downloads nothing while it is offline, and asks the Hub where it is not', async () => {
  let asked = 0
  const hub = createServer((_, response) => {
    asked++
    response.writeHead(404).end()
  })
  await new Promise<void>((listening) => hub.listen(0, '127.0.0.1', listening))
  const hubUrl = `http://127.0.0.1:${(hub.address() as AddressInfo).port}/`
  try {
    await expect(loadGenerator({ model: 'owner/a', hubUrl, offline: true })).rejects.toMatchObject({
      code: 'survey/cannot-load',
      message: "the model owner/a can't be loaded: it is not in the cache, and downloading was not allowed",
    })
    expect(asked).toBe(0)
    await expect(loadGenerator({ model: 'owner/b', hubUrl })).rejects.toMatchObject({ code: 'survey/cannot-load' })
    expect(asked).toBeGreaterThan(0)
  } finally {
    hub.closeAllConnections()
    hub.close()
  }
})
