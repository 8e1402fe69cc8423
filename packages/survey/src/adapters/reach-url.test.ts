import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { isUnreachable, networkCode } from './network-code.ts'
import { reachUrl } from './reach-url.ts'

test('a server that knows no TLS cannot be reached by https', async () => {
  const server = createServer((_, response) => response.end('{}')).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const options = { signal: new AbortController().signal, timeoutMs: 10_000 }
  await expect(reachUrl(`http://127.0.0.1:${port}/v1`, options)).resolves.toBeUndefined()
  await expect(reachUrl(`https://127.0.0.1:${port}/v1`, options)).rejects.toMatchObject({ code: 'survey/unreachable' })
  server.close()
})

test('a server that redirects to where nobody listens can be reached', async () => {
  const server = createServer((_, response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const options = { signal: new AbortController().signal, timeoutMs: 10_000 }
  await expect(reachUrl(`http://127.0.0.1:${port}/v1`, options)).resolves.toBeUndefined()
  server.close()
})

test.each(['ERR_SSL_TLSV1_UNRECOGNIZED_NAME', 'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', 'EPROTO'])(
  'what OpenSSL calls %s is a connection that was never made',
  (code) => {
    const found = networkCode(new TypeError('fetch failed', { cause: Object.assign(new Error('ssl'), { code }) }))
    expect(found).toBe(code)
    expect(isUnreachable(code)).toBe(true)
  },
)
