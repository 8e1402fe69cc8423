import { request } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { runValuecsv } from '../../test/run-valuecsv.ts'

/** A port that nothing has. */
async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening))
  const { port } = probe.address() as AddressInfo
  await new Promise((closed) => probe.close(closed))
  return port
}

const port = await freePort()

/** Status, headers and size of what the server answers, with a path and a host that `fetch` would not send. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part) => {
        text += part
      })
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, text }))
    })
    sent.on('error', reject).end()
  })
}

async function whenUp<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 0; attempt < 300; attempt++) {
    try {
      return await work()
    } catch {
      await new Promise((later) => setTimeout(later, 100))
    }
  }
  return work()
}

test('serves the page and the model with the isolation headers, and nothing else, until it is interrupted', async () => {
  let done = false
  const running = runValuecsv(['web', '--port', String(port), '--no-open'], {
    endWith: { signal: 'SIGINT', when: () => done },
  })
  try {
    const page = await whenUp(() => get('/'))
    expect(page.text).toContain('<div id="page">')
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
    })
    expect((await get('/', { 'if-none-match': page.headers.etag as string })).status).toBe(304)
    expect(JSON.parse((await get('/csv-small/valuecsv.json')).text)).toHaveProperty('schemaVersion')
    expect(await get('/', {}, 'HEAD')).toMatchObject({ status: 200, text: '' })
    for (const path of [
      '/csv-small/../../package.json',
      '/%2e%2e/%2e%2e/package.json',
      '/..%2f..%2fpackage.json',
      '/%00',
      '/%',
      '/csv-small/onnx',
      '/none',
    ]) {
      expect({ path, status: (await get(path)).status }).toEqual({ path, status: 404 })
    }
    expect((await get('/', { host: 'evil.example' })).status).toBe(403)
    expect((await get('/', {}, 'POST')).status).toBe(405)
  } finally {
    done = true
  }
  expect(await running).toEqual({
    stdout: `http://127.0.0.1:${port}/\n`,
    stderr: 'Nothing that is typed or opened there leaves this machine. Ctrl-C ends it.\n',
    exitCode: 0,
  })
})

test('a port that is named and taken is an error that says what to do', async () => {
  const other = createServer()
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening))
  const { port: taken } = other.address() as AddressInfo
  const { stderr, exitCode } = await runValuecsv(['web', '--port', String(taken), '--no-open'])
  other.close()
  expect(stderr).toContain(`error: --port ${taken} is taken by another program, or not allowed\n`)
  expect(stderr).toContain('--port 0 takes a free one')
  expect(exitCode).toBe(1)
})

test('a port that there cannot be is wrong usage', async () => {
  const { stderr, exitCode } = await runValuecsv(['web', '--port', '99999'])
  expect(stderr).toContain('--port "99999": expected a whole number from 0 to 65535\n')
  expect(exitCode).toBe(2)
})
