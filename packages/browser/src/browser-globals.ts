/** What is asked of a page or worker; Node's types don't know it. */
interface BrowserGlobals {
  readonly caches?: { open(name: string): Promise<BrowserCache> }
  readonly crossOriginIsolated?: boolean
  readonly document?: { readonly baseURI: string }
  readonly isSecureContext?: boolean
  readonly location?: { readonly href: string }
  readonly navigator?: { readonly hardwareConcurrency?: number }
}

/** A cache of the browser's Cache Storage. */
export interface BrowserCache {
  match(url: string): Promise<Response | undefined>
  put(url: string, response: Response): Promise<void>
  delete(url: string): Promise<boolean>
  keys(): Promise<readonly { readonly url: string }[]>
}

export const browserGlobals = globalThis as BrowserGlobals
