import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { modelBlob } from './model-blob.ts'

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/model.onnx`
}

test('takes a model from its URL, which names it', async () => {
  const url = await serve((_, response) => response.end('model'))
  const { blob, name } = await modelBlob(url)
  expect([await blob.text(), name]).toEqual(['model', url])
})

test.each<[string, RequestListener]>([
  ['is refused', (_, response) => response.writeHead(404).end()],
  ['gets no answer', (_, response) => response.destroy()],
  [
    'breaks off',
    (_, response) => {
      response.writeHead(200, { 'content-length': 1000 })
      response.write('model', () => setTimeout(() => response.destroy(), 20))
    },
  ],
])('names the URL of a model that %s', async (_, listener) => {
  const url = await serve(listener)
  await expect(modelBlob(url)).rejects.toMatchObject({
    code: 'runtime/model-not-found',
    message: expect.stringContaining(`${url}: `),
  })
})
