/** Paths of the built files, from the folder of the page; the build puts them here. */
declare const BUILT_FILES: readonly string[]

/** What a service worker finds around it; the types of pages don't know it. */
interface ServiceWorkerGlobals {
  readonly registration: { readonly scope: string }
  readonly clients: { claim(): Promise<void> }
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(type: 'message', listener: (event: Lasting & { readonly data: unknown }) => void): void
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void
}

interface Lasting {
  waitUntil(work: Promise<unknown>): void
}

interface Fetching {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}

const worker = globalThis as unknown as ServiceWorkerGlobals
const { scope } = worker.registration
const CACHE_NAME = `valuecsv-page ${scope}`
const urlOf = (path: string) => new URL(path, scope).href
const built = new Set(BUILT_FILES.map(urlOf))
const isLarge = (url: string) => url.endsWith('.wasm')
/** The name that a file has in every build. */
const withoutDigest = (url: string) => url.replace(/-[\w-]{8}(\.\w+)$/, '$1')
/** Where the page of this version lies until an older worker, which has none of the files that it names, is gone. */
const comingPage = urlOf('index.html')

worker.addEventListener('install', (event) => {
  event.waitUntil(install())
})

// By now no page of an older version is open.
worker.addEventListener('activate', (event) => {
  event.waitUntil(takeOver().then(() => worker.clients.claim()))
})

// The page says which of the large files it needs: ONNX Runtime's for the device that it has.
worker.addEventListener('message', (event) => {
  const wanted = String(event.data)
  event.waitUntil(keep([...built].filter((url) => isLarge(url) && url.includes(`${wanted}-`))))
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const url = request.url.replace(/[?#].*$/, '')
  const isPage = url === scope || url === urlOf('index.html')
  // Everything else, the files of models for one, is the page's own business.
  if (request.method === 'GET' && (isPage || built.has(url))) event.respondWith(answer(isPage ? scope : url, request))
})

async function answer(url: string, request: Request): Promise<Response> {
  const kept = await openCache().then((cache) => cache?.match(url))
  if (kept !== undefined) return request.destination === 'worker' ? embeddable(kept) : kept
  const response = await fetch(request)
  const copy = response.clone()
  if (response.ok && url !== scope) await openCache().then((cache) => cache?.put(url, copy).catch(() => undefined))
  return response
}

/**
 * A page that is cross-origin isolated starts only workers whose answer says the same; a file may have been kept before
 * its host sent that header. Elsewhere the header changes nothing.
 */
function embeddable({ body, headers: kept, status }: Response): Response {
  const headers = new Headers(kept)
  headers.set('cross-origin-embedder-policy', 'require-corp')
  return new Response(body, { status, headers })
}

/** The page last: it must not name files that are not there. */
async function install(): Promise<void> {
  const stored = (await (await openCache())?.keys()) ?? []
  // A large file that this machine has needed it will need in the new version.
  const needed = new Set(stored.map(({ url }) => withoutDigest(url)))
  const hashed = [...built].filter((url) => url.startsWith(urlOf('assets/')))
  await keep(hashed.filter((url) => !isLarge(url) || needed.has(withoutDigest(url))))
  for (const url of built) if (!hashed.includes(url)) await refresh(url, url)
  await refresh(scope, comingPage)
}

async function keep(urls: readonly string[]): Promise<void> {
  const cache = await openCache()
  if (cache === undefined) return
  for (const url of urls) if ((await cache.match(url)) === undefined) await cache.add(url)
}

/** Asks for a file whose name says nothing of its version, and keeps it under the name `as`. */
async function refresh(url: string, as: string): Promise<void> {
  const response = await fetch(url, { cache: 'no-cache' })
  if (!response.ok) throw new TypeError(`${url}: ${response.status}`)
  await (await openCache())?.put(as, response)
}

/** Makes the page of this version the one that is shown, and forgets what is of another. */
async function takeOver(): Promise<void> {
  const cache = await openCache()
  const page = await cache?.match(comingPage)
  if (page !== undefined) await cache!.put(scope, page)
  const stored = (await cache?.keys()) ?? []
  const old = stored.filter(({ url }) => url !== scope && !built.has(url))
  await Promise.all(old.map((request) => cache!.delete(request)))
}

/** Undefined where the browser keeps nothing. */
function openCache(): Promise<Cache | undefined> {
  return caches.open(CACHE_NAME).catch(() => undefined)
}
