import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** A folder and the path under which it is served. */
export interface Mount {
  /** Begins and ends with a slash. */
  readonly path: string
  readonly folder: string
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
}

const headers = {
  // With these two a page is isolated from others, and WebAssembly may use threads.
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
}

/**
 * Serves folders on loopback alone, to requests that name the machine as local: another site's name that leads to
 * loopback gets nothing. Gives the server once it listens; `port` 0 is any free one.
 */
export async function servePage(mounts: readonly Mount[], port: number): Promise<Server> {
  const server = createServer((request, response) => {
    answer(request, response, mounts).catch(() => response.destroy())
  })
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(port, '127.0.0.1', listening)
  })
  return server
}

/** Where a server of `servePage` is reached: by its number, as another program may listen where a name leads as well. */
export function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

async function answer(request: IncomingMessage, response: ServerResponse, mounts: readonly Mount[]): Promise<void> {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  if (!/^(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(request.headers.host ?? '')) return refuse(response, 403)
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405)
  const file = fileOf(request.url ?? '/', mounts)
  const status = file === undefined ? undefined : await stat(file).catch(() => undefined)
  if (file === undefined || !status?.isFile()) return refuse(response, 404)
  const etag = `"${status.size.toString(36)}-${Math.trunc(status.mtimeMs).toString(36)}"`
  response.setHeader('etag', etag)
  if (request.headers['if-none-match'] === etag) return refuse(response, 304)
  response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
  response.setHeader('content-length', status.size)
  if (request.method === 'HEAD') response.end()
  else await pipeline(createReadStream(file), response)
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status).end()
}

/** The file that a request asks for; undefined for what leads out of its folder or is no path. */
function fileOf(url: string, mounts: readonly Mount[]): string | undefined {
  let path: string
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname)
  } catch {
    return undefined
  }
  const mount = mounts.find((each) => path.startsWith(each.path))
  if (mount === undefined || path.includes('\0')) return undefined
  const inside = path.slice(mount.path.length)
  const file = resolve(mount.folder, inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside)
  return file.startsWith(resolve(mount.folder) + sep) ? file : undefined
}
