import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { type RemoteSettings, remoteRequest, remoteText } from './remote-request.ts'

async function textFrom(listener: RequestListener, settings: RemoteSettings): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/valuecsv.json`
  return remoteText(await remoteRequest(url, settings), url, settings)
}

test('takes a text that comes slowly, as long as some of it comes', async () => {
  const answer: RequestListener = async (_, response) => {
    for (let part = 0; part < 12; part++) {
      response.write(`${part} `)
      await pause(100)
    }
    response.end()
  }
  expect(await textFrom(answer, { stallTimeoutMs: 1000 })).toBe('0 1 2 3 4 5 6 7 8 9 10 11 ')
})

test.each<[string, RequestListener]>([
  ['from the beginning', () => {}],
  ['in the middle', (_, response) => void response.write('{')],
])('gives up a server that falls silent %s', async (_, listener) => {
  await expect(textFrom(listener, { stallTimeoutMs: 100 })).rejects.toMatchObject({
    code: 'node/download-failed',
    message: expect.stringMatching(/\/valuecsv\.json: silent for 0\.1 s$/),
  })
})

test('stops with the reason that it is given, also in the middle', async () => {
  const controller = new AbortController()
  const reason = new Error('enough')
  const answer: RequestListener = (_, response) => {
    response.write('{')
    setTimeout(() => controller.abort(reason), 20)
  }
  await expect(textFrom(answer, { signal: controller.signal })).rejects.toBe(reason)
})
