import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'

/** What is downloaded. */
export const content = Buffer.from(Array.from({ length: 400_000 }, (_, at) => (at * 31) % 251))
export const sha256 = createHash('sha256').update(content).digest('hex')

/** A new one for each test. */
export let folder: string
/** Where the file is to be. */
export let path: string
let server: Server | undefined

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'valuecsv-download-'))
  path = join(folder, 'deep', 'file.bin')
})
afterEach(async () => {
  stopServing()
  await rm(folder, { recursive: true })
})

/** From then on nobody answers at the URL. */
export function stopServing(): void {
  server?.closeAllConnections()
  server?.close()
}

/** Starts a server, and gives the URL of the file. */
export async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener)
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/file.bin`
}

/** Serves the content with ranges; answers at most `most` bytes before it cuts the connection, as often as `cuts`. */
export function ranged(seen: (string | undefined)[], cuts = 0, most = 150_000): RequestListener {
  return (request, response) => {
    seen.push(request.headers.range)
    const start = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0)
    if (start >= content.length) {
      response.writeHead(416).end()
      return
    }
    const rest = content.subarray(start)
    response.writeHead(start > 0 ? 206 : 200, {
      'content-length': rest.length,
      ...(start > 0 && { 'content-range': `bytes ${start}-${content.length - 1}/${content.length}` }),
    })
    if (seen.length > cuts) response.end(rest)
    else response.write(rest.subarray(0, most), () => setTimeout(() => response.destroy(), 20))
  }
}

/** The names that lie where the file is to be. */
export const left = () => readdir(join(folder, 'deep'))
