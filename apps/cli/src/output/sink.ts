import { once } from 'node:events'
import type { Writable } from 'node:stream'

/** A stream that is written with back-pressure, and whose errors reach whoever writes. */
export interface Sink {
  /** Whether whoever read it has gone away (`valuecsv … | head`): what is written then goes nowhere, and is no error. */
  readonly isGone: boolean
  /** Resolves when more can be taken; rejects when the stream is broken. */
  write(text: string): Promise<void>
  /** Resolves when all is handed to the system. */
  flush(): Promise<void>
}

/** `signal` ends what waits for a reader that takes nothing. */
export function createSink(stream: Writable, signal: AbortSignal): Sink {
  let broken: NodeJS.ErrnoException | undefined
  stream.on('error', (error) => {
    broken ??= error
  })
  const isGone = () => broken?.code === 'EPIPE'
  const checked = () => {
    if (broken && !isGone()) throw broken
  }
  return {
    get isGone() {
      return isGone()
    },
    async write(text) {
      checked()
      if (isGone() || stream.write(text)) return
      await once(stream, 'drain', { signal }).catch(checked)
      signal.throwIfAborted()
    },
    async flush() {
      if (isGone()) return
      await new Promise<void>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true })
        stream.write('', () => resolve())
      })
      checked()
    },
  }
}
