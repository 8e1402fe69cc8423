import type { Notice } from '@valuecsv/errors'
import { type BrowserCache, browserGlobals } from '../browser-globals.ts'

/** Files that stay in the browser, by URL. Where it keeps none, nothing is found and nothing is an error. */
export interface ModelStore {
  read(url: string): Promise<Uint8Array | undefined>
  write(url: string, bytes: Uint8Array): Promise<void>
  /** Forgets what is stored of the files at `urls`, in all versions but those of `kept`. */
  prune(urls: ReadonlySet<string>, kept: ReadonlySet<string>): Promise<void>
}

const CACHE_NAME = 'valuecsv-models'

/** The store in the browser's Cache Storage. `onNotice` gets `browser/not-kept` when the browser keeps nothing, or no more. */
export async function openModelStore(onNotice?: (notice: Notice) => void): Promise<ModelStore> {
  let cache: BrowserCache | undefined
  let isTold = false
  function tell(reason: string): void {
    const message = `the browser does not keep the model, it is downloaded each time: ${reason}`
    if (!isTold) onNotice?.({ code: 'browser/not-kept', message })
    isTold = true
  }
  try {
    cache = await browserGlobals.caches?.open(CACHE_NAME)
    if (cache === undefined) tell('it has no Cache Storage')
  } catch (error) {
    tell((error as Error).message)
  }
  return {
    async read(url) {
      try {
        const response = await cache?.match(url)
        return response && new Uint8Array(await response.arrayBuffer())
      } catch {
        // Storage that can't be read is as good as none.
        return undefined
      }
    },
    async write(url, bytes) {
      // A response of our own: one of the server's may say that it differs by headers, and would not be found again.
      await cache?.put(url, new Response(bytes as Uint8Array<ArrayBuffer>)).catch((error: Error) => tell(error.message))
    },
    async prune(urls, kept) {
      const stored = (await cache?.keys().catch(() => []))?.map(({ url }) => url) ?? []
      const old = stored.filter((url) => urls.has(url.replace(/\?.*$/, '')) && !kept.has(url))
      // What can't be deleted takes space and does no harm.
      await Promise.allSettled(old.map((url) => cache?.delete(url)))
    },
  }
}
