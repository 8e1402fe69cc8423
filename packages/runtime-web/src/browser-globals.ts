/** What is asked of a page or worker; Node's types don't know it, and in Node it isn't there. */
interface BrowserGlobals {
  readonly Worker?: unknown
  readonly isSecureContext?: boolean
  readonly crossOriginIsolated?: boolean
  readonly location?: { readonly href: string }
  readonly navigator?: { readonly hardwareConcurrency?: number; readonly gpu?: BrowserGpu }
}

interface BrowserGpu {
  /** Null where the machine has no adapter that the browser lets pages use. */
  requestAdapter(): Promise<{ readonly info?: Readonly<Record<string, unknown>> } | null>
}

export const browserGlobals = globalThis as BrowserGlobals
