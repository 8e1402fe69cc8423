import type { DeviceName, Runtime, Session, SessionOptions } from '@valuecsv/runtime'

/** A session with the reasons for its device. */
export interface WebSession extends Session {
  /** One sentence: what the device is, and why no faster one was taken. */
  readonly reason: string
  /** Threads inside one run; 1 on a GPU. */
  readonly threads: number
}

/** The port in a browser. */
export interface WebRuntime extends Runtime {
  /**
   * Starts a worker with ONNX Runtime for sessions on `device`, with `threads` as in `createSession`, while the model is
   * still on its way. What goes wrong is told when a session is made.
   */
  prepare(device: DeviceName, threads?: number): void
  createSession(model: Uint8Array | string, options?: SessionOptions): Promise<WebSession>
}
