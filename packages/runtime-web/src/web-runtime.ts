import type { Runtime, Session, SessionOptions } from '@valuecsv/runtime'

/** A session with the reasons for its device. */
export interface WebSession extends Session {
  /** One sentence: what the device is, and why no faster one was taken. */
  readonly reason: string
  /** Threads inside one run; 1 on a GPU. */
  readonly threads: number
}

/** The port in a browser. */
export interface WebRuntime extends Runtime {
  createSession(model: Uint8Array | string, options?: SessionOptions): Promise<WebSession>
}
